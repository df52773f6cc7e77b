package io.keelson.cli;

import picocli.CommandLine.Option;

/** What every command answers to. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this and exits.")
    private boolean asked;
}
