package io.keelson.cli;

import io.keelson.emit.Emitters;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Which emitters a command runs. */
final class OnlyOption {
    private final CommandSpec command;
    private final OptionSpec list = OptionSpec.builder("--only")
            .paramLabel("LIST")
            .type(String.class)
            .completionCandidates(() -> Emitters.all().names().iterator()) // for the help alone
            .description("The emitters to run, with commas between them; files of the others are left as they are."
                    + " There are: ${COMPLETION-CANDIDATES}.")
            .build();

    OnlyOption(CommandSpec command) {
        this.command = command.addOption(list);
    }

    /** @throws ParameterException for a name that no emitter has, with those there are */
    Emitters emitters() {
        try {
            return Optional.ofNullable(list.<String>getValue())
                    .map(names -> Emitters.only(List.of(names.split(",", -1))))
                    .orElseGet(Emitters::all);
        } catch (InvalidValue e) {
            throw new ParameterException(command.commandLine(), "--only: " + e.getMessage(), e);
        }
    }
}
