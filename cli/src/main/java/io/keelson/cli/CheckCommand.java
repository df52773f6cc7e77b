package io.keelson.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code keelson check}. */
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final CommandSpec command = HelpOption.command(this, "check", "Checks specs and writes nothing.");
    private final SpecOptions options = new SpecOptions(command);

    private CheckCommand(Console console) {
        this.console = console;
    }

    static CommandSpec on(Console console) {
        return new CheckCommand(console).command;
    }

    @Override
    public Integer call() {
        Run run = options.compile(console);
        run.report(options.format());
        return run.exit();
    }
}
