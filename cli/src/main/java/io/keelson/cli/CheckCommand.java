package io.keelson.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code keelson check}. */
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final CommandSpec command = HelpOption.command(this, "check", "Checks specs and writes nothing.");
    private final SpecOptions options = new SpecOptions(command);

    private final OptionSpec oneHost = OptionSpec.builder("--one-host")
            .type(boolean.class)
            .initialValue(false)
            .description("The specs share a host: also finds what they do to each other.")
            .build();

    private CheckCommand(Console console) {
        this.console = console;
        command.addOption(oneHost);
    }

    static CommandSpec on(Console console) {
        return new CheckCommand(console).command;
    }

    @Override
    public Integer call() {
        boolean isOneHost = oneHost.getValue();
        Run run = isOneHost ? options.compileTogether(console) : options.compile(console);
        if (isOneHost) {
            run.checkOneHost();
        }
        run.report(options.format());
        return run.exit();
    }
}
