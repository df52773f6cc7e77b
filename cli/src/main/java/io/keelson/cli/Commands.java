package io.keelson.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How commands are described: each answers to {@code --help}. */
final class Commands {
    private Commands() {}

    /** @param called what is called when somebody asks for the command */
    static CommandSpec named(Object called, String name, String description) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(called).name(name);
        command.usageMessage()
                .description(description)
                .sortOptions(false) // as they are added: picocli sorts by the locale's upper case
                .sortSynopsis(false);
        return command.addOption(help("Shows this and exits."));
    }

    static OptionSpec help(String description) {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(description)
                .build();
    }
}
