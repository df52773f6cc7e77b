package io.keelson.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command answers to. */
final class HelpOption {
    private HelpOption() {}

    /** A command with that name and description that answers to it. */
    static CommandSpec command(Object called, String name, String description) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(called).name(name);
        command.usageMessage()
                .description(description)
                .sortOptions(false) // as they are added: picocli sorts by the locale's upper case
                .sortSynopsis(false);
        return command.addOption(described("Shows this and exits."));
    }

    static OptionSpec described(String description) {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(description)
                .build();
    }
}
