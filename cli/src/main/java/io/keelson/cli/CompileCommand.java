package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.emit.Artefacts;
import io.keelson.emit.Emitters;
import io.keelson.emit.Written;
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

    @Option(
            names = "-o",
            paramLabel = "DIR",
            required = true,
            description = "The folder to fill; with several specs, DIR/<name>/ for each.")
    private Path folder;

    CompileCommand(Console console) {
        this.console = console;
    }

    /** Reports before it writes: a warning is read before the files that it is about. */
    @Override
    public Integer call() {
        Run run = options.compile(console);
        run.report(options.format());
        for (Compilation compilation : run.faultless()) {
            Path target = options.isOneSpec() ? folder : folder.resolve(SpecOptions.name(compilation));
            run.attempt(target.toString(), () -> write(compilation, target));
        }
        return run.exit();
    }

    private void write(Compilation compilation, Path target) throws IOException {
        Artefacts artefacts = Emitters.all().emit(compilation.orThrow(), compilation.environments());
        Written result = artefacts.writeTo(target);
        if (options.format() != Format.TEXT) {
            return; // the document is all there is to be on any stream
        }
        int files = artefacts.files().size();
        console.print(
                SpecOptions.name(compilation) + ": " + files + (files == 1 ? " file in " : " files in ") + target);
        for (String file : result.overwrittenByHand()) {
            console.say("note: " + target.resolve(file) + " had been edited by hand and was overwritten");
        }
    }
}
