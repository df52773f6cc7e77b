package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.emit.Artefacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code keelson compile}. */
final class CompileCommand implements Callable<Integer> {
    private final Console console;

    private final CommandSpec command =
            HelpOption.command(this, "compile", "Writes the files of each spec that has no errors.");
    private final SpecOptions options = new SpecOptions(command);
    private final OnlyOption only = new OnlyOption(command);
    private final OptionSpec folder = OptionSpec.builder("-o")
            .paramLabel("DIR")
            .type(Path.class)
            .required(true)
            .description("The folder to fill; with several specs, DIR/<name>/ for each.")
            .build();
    private final OptionSpec verify = OptionSpec.builder("--verify")
            .type(boolean.class)
            .initialValue(false)
            .description("Writes nothing; fails and shows where DIR is not as it would be written.")
            .build();

    private CompileCommand(Console console) {
        this.console = console;
        command.addOption(folder).addOption(verify);
    }

    static CommandSpec on(Console console) {
        return new CompileCommand(console).command;
    }

    /** Reports before it writes: a warning is read before the files that it is about. */
    @Override
    public Integer call() {
        only.emitters(); // a wrong name is told before any work is done
        Path into = folder.getValue();
        Run run = options.compile(console);
        run.report(options.format());
        for (Compilation compilation : run.faultless()) {
            Path target = options.isOneSpec() ? into : into.resolve(SpecOptions.name(compilation));
            run.attempt(target.toString(), () -> deliver(compilation, target, run));
        }
        return run.exit();
    }

    private void deliver(Compilation compilation, Path target, Run run) throws IOException {
        Delivery delivery = new Delivery(console, options.format(), SpecOptions.name(compilation), target);
        Artefacts artefacts = only.emitters().emit(compilation.orThrow(), compilation.environments());
        if (!verify.<Boolean>getValue()) {
            delivery.write(artefacts);
        } else if (!delivery.isThere(artefacts)) {
            run.worsen(Exit.SPEC);
        }
    }
}
