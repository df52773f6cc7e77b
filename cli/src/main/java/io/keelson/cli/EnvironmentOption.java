package io.keelson.cli;

import io.keelson.compiler.Options;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which environment of a spec a command takes. */
final class EnvironmentOption {
    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = "The environment to take; without it the plain spec, checked with each environment.")
    private Optional<String> environment;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Options options() {
        Options plain = Options.plain();
        return environment.map(plain::withEnvironment).orElse(plain);
    }

    /** Wrong usage of the command. */
    <T> T refuse(String message) {
        throw new ParameterException(command.commandLine(), message);
    }
}
