package io.keelson.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code keelson check}, which changes specs only where it is told to. */
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final CommandSpec command = Commands.named(this, "check", "Checks specs.");
    private final SpecOptions options = new SpecOptions(command);
    private final OptionSpec fix = OptionSpec.builder("--fix")
            .type(boolean.class)
            .initialValue(false)
            .description(
                    "Applies the fixes that are edits of these files, not of what they extend, and checks what is left.")
            .build();
    private final OptionSpec oneHost = OptionSpec.builder("--one-host")
            .type(boolean.class)
            .initialValue(false)
            .description("The specs share a host: also finds what they do to each other.")
            .build();

    private CheckCommand(Console console) {
        this.console = console;
        command.addOption(fix).addOption(oneHost);
    }

    static CommandSpec on(Console console) {
        return new CheckCommand(console).command;
    }

    @Override
    public Integer call() {
        int exit = Exit.DONE;
        boolean isOneHost = oneHost.getValue();
        if (fix.<Boolean>getValue()) {
            if (isOneHost) {
                options.compileTogether(console.silent()); // wrong usage changes nothing
            }
            exit = options.fix(console);
        }
        Run run = isOneHost ? options.compileTogether(console) : options.compile(console);
        if (isOneHost) {
            run.checkOneHost();
        }
        run.report(options.format());
        return Math.max(exit, run.exit());
    }
}
