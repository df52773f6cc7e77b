package io.keelson.cli;

import io.keelson.emit.Artefacts;
import io.keelson.emit.Emitters;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code keelson compile}. */
final class CompileCommand implements Callable<Integer> {
    private final Console console;

    private final CommandSpec command =
            Commands.named(this, "compile", "Writes the files of each spec that has no errors.");
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
        Emitters emitters = only.emitters(); // a wrong name is told before any work is done
        Path into = folder.getValue();
        if (into.toString().isEmpty()) { // as of a variable of the shell that is not set
            throw new ParameterException(command.commandLine(), "-o takes the name of a folder, not an empty one");
        }
        Run run = options.compileToWrite(console);
        run.report(options.format());
        run.deliver((spec, compilation, turn) -> {
            String name = spec.name().orElseThrow();
            Path target = options.isOneSpec() ? into : into.resolve(name);
            Artefacts artefacts = emitters.emit(compilation.orThrow(), compilation.environments());
            Delivery delivery = new Delivery(turn, options.format(), name, target);
            if (verify.<Boolean>getValue()) {
                delivery.verify(artefacts);
            } else {
                delivery.write(artefacts);
            }
        });
        return run.exit();
    }
}
