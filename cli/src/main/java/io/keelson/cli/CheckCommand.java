package io.keelson.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "check", description = "Checks specs and writes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SpecOptions options;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Run run = options.compile(console);
        run.report(options.format());
        return run.exit();
    }
}
