package io.keelson.cli;

import io.keelson.emit.Emitters;
import io.keelson.value.InvalidValue;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which emitters a command runs. */
final class OnlyOption {
    /** For the help alone, which names them. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Emitters.all().names().iterator();
        }
    }

    @Option(
            names = "--only",
            paramLabel = "LIST",
            completionCandidates = Names.class,
            description = "The emitters to run, with commas between them; files of the others are left as they are."
                    + " There are: ${COMPLETION-CANDIDATES}.")
    private Optional<String> list = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws ParameterException for a name that no emitter has, with those there are */
    Emitters emitters() {
        try {
            return list.map(names -> Emitters.only(List.of(names.split(",", -1))))
                    .orElseGet(Emitters::all);
        } catch (InvalidValue e) {
            throw new ParameterException(command.commandLine(), "--only: " + e.getMessage(), e);
        }
    }
}
