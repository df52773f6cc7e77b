package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Options;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands that read specs have in common. */
final class SpecOptions {
    @Parameters(paramLabel = "SPEC", arity = "1..*", description = "A spec's file, or - for standard input.")
    private List<String> specs;

    @Option(names = "--strict", description = "Warnings count like errors.")
    private boolean strict;

    @Mixin
    private EnvironmentOption environment;

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which waivers are judged; without it the date of this machine, in UTC.")
    private Optional<String> today = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How problems are shown: ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Mixin
    private HelpOption help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean isOneSpec() {
        return specs.size() == 1;
    }

    Format format() {
        return format;
    }

    /** Compiles them all; two of one name are wrong usage, as each would be written over the other. */
    Run compile(Console console) {
        List<SpecSource> sources = specs.stream().map(SpecSource::new).toList();
        if (sources.stream().filter(SpecSource::isStdin).count() > 1) {
            throw new ParameterException(command.commandLine(), "standard input can be read only once");
        }
        Run run = new Run(console, strict, options());
        sources.forEach(run::compile);
        run.wrongUsage().ifPresent(environment::refuse);
        Set<String> names = new HashSet<>();
        for (Compilation compilation : run.faultless()) {
            if (!names.add(name(compilation))) {
                throw new ParameterException(
                        command.commandLine(), "two specs have the name '" + name(compilation) + "'");
            }
        }
        return run;
    }

    private Options options() {
        Options options = environment.options();
        return today.map(this::day).map(options::on).orElse(options);
    }

    private LocalDate day(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // which is told as any other text that is no day
        }
        throw new ParameterException(command.commandLine(), "--today takes a day as YYYY-MM-DD, not '" + text + "'");
    }

    /** The name that a spec must have: without one it would not be faultless. */
    static String name(Compilation faultless) {
        return faultless.orThrow().name().orElseThrow().name();
    }
}
