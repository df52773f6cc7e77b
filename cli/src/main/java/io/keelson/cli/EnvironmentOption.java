package io.keelson.cli;

import io.keelson.compiler.Options;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Which environment of a spec a command takes. */
final class EnvironmentOption {
    private final CommandSpec command;
    private final OptionSpec environment = OptionSpec.builder("--env")
            .paramLabel("NAME")
            .type(String.class)
            .description("The environment to take; without it the plain spec, checked with each environment.")
            .build();

    EnvironmentOption(CommandSpec command) {
        this.command = command.addOption(environment);
    }

    Options options() {
        Options plain = Options.plain();
        return Optional.ofNullable(environment.<String>getValue())
                .map(plain::withEnvironment)
                .orElse(plain);
    }

    /** Wrong usage of the command. */
    <T> T refuse(String message) {
        throw new ParameterException(command.commandLine(), message);
    }
}
