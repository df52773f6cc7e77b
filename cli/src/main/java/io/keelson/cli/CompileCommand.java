package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.emit.Artefacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "compile", description = "Writes the files of each spec that has no errors.")
final class CompileCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SpecOptions options;

    @Mixin
    private OnlyOption only;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            required = true,
            description = "The folder to fill; with several specs, DIR/<name>/ for each.")
    private Path folder;

    @Option(
            names = "--verify",
            description = "Writes nothing; fails and shows where DIR is not as it would be written.")
    private boolean verify;

    CompileCommand(Console console) {
        this.console = console;
    }

    /** Reports before it writes: a warning is read before the files that it is about. */
    @Override
    public Integer call() {
        only.emitters(); // a wrong name is told before any work is done
        Run run = options.compile(console);
        run.report(options.format());
        for (Compilation compilation : run.faultless()) {
            Path target = options.isOneSpec() ? folder : folder.resolve(SpecOptions.name(compilation));
            run.attempt(target.toString(), () -> deliver(compilation, target, run));
        }
        return run.exit();
    }

    private void deliver(Compilation compilation, Path target, Run run) throws IOException {
        Delivery delivery = new Delivery(console, options.format(), SpecOptions.name(compilation), target);
        Artefacts artefacts = only.emitters().emit(compilation.orThrow(), compilation.environments());
        if (!verify) {
            delivery.write(artefacts);
        } else if (!delivery.isThere(artefacts)) {
            run.worsen(Exit.SPEC);
        }
    }
}
