package io.keelson.cli;

import io.keelson.compiler.Options;
import io.keelson.report.FailureText;
import io.keelson.value.Day;
import io.keelson.value.InvalidValue;
import io.keelson.value.ServiceName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** What all commands that read specs have in common. */
final class SpecOptions {
    static final String EMPTY = "SPEC takes the name of a file, not an empty one";

    private final CommandSpec command;
    private final EnvironmentOption environment;
    private final PositionalParamSpec specs = PositionalParamSpec.builder()
            .paramLabel("SPEC")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .required(true)
            .description("A spec's file, or - for standard input.")
            .build();
    private final OptionSpec strict = OptionSpec.builder("--strict")
            .type(boolean.class)
            .initialValue(false)
            .description("Warnings count like errors.")
            .build();
    private final OptionSpec today = OptionSpec.builder("--today")
            .paramLabel("YYYY-MM-DD")
            .type(String.class)
            .description("The day on which waivers are judged; without it the date of this machine, in UTC.")
            .build();
    private final OptionSpec format = OptionSpec.builder("--format")
            .paramLabel("FORMAT")
            .type(Format.class)
            .converters(new Format.Converter())
            .defaultValue("text")
            .description("How problems are shown: ${COMPLETION-CANDIDATES}.")
            .build();

    SpecOptions(CommandSpec command) {
        this.command =
                command.addPositional(specs).addOption(strict).addOption(today).addOption(format);
        this.environment = new EnvironmentOption(command);
    }

    boolean isOneSpec() {
        return specs().size() == 1;
    }

    Format format() {
        return format.getValue();
    }

    private List<String> specs() {
        return specs.getValue();
    }

    /** Compiles them all. */
    Run compile(Console console) {
        return compile(new Run(console, strict.getValue(), options()));
    }

    /** The same for files to write; two of one name are wrong usage, as each would be written over the other. */
    Run compileToWrite(Console console) {
        return distinct(compile(console));
    }

    /** The same, kept in memory to hold them against each other; on one host two of one name have one unit. */
    Run compileTogether(Console console) {
        return distinct(compile(new Run(console, strict.getValue(), options(), Integer.MAX_VALUE)));
    }

    private Run compile(Run run) {
        List<SpecSource> sources = specs().stream().map(SpecSource::new).toList();
        if (!sources.stream().allMatch(SpecSource::isNamed)) {
            environment.refuse(EMPTY);
        }
        if (sources.stream().filter(SpecSource::isStdin).count() > 1) {
            throw new ParameterException(command.commandLine(), "standard input can be read only once");
        }
        run.compile(sources);
        run.wrongUsage().ifPresent(environment::refuse);
        return run;
    }

    private Run distinct(Run run) {
        Map<String, String> roles = new HashMap<>();
        for (Checked spec : run.faultless()) {
            String name = spec.name().orElseThrow();
            String other = roles.putIfAbsent(ServiceName.parse(name).role(), name);
            if (other != null) {
                throw new ParameterException(command.commandLine(), taken(name, other));
            }
        }
        return run;
    }

    private static String taken(String name, String other) {
        return name.equals(other)
                ? "two specs have the name '" + name + "'"
                : "'" + other + "' and '" + name + "' are one name for a role and a slice";
    }

    /**
     * Mends the files of the specs, one after the other: two may extend one file.
     *
     * @return the exit code
     * @throws ParameterException when the command is given wrongly; then nothing is changed
     */
    int fix(Console console) {
        List<SpecSource> sources = specs().stream().map(SpecSource::new).toList();
        if (sources.stream().anyMatch(SpecSource::isStdin)) {
            throw new ParameterException(command.commandLine(), "--fix changes files, and standard input is none");
        }
        compile(console.silent());
        Options options = options();
        int exit = Exit.DONE;
        for (SpecSource spec : sources) {
            Turn turn = new Turn();
            turn.attempt(
                    spec.argument(),
                    () -> new Fixing(spec, options).run().forEach((file, edits) -> {
                        if (format() == Format.TEXT) {
                            turn.print(FailureText.inOneLine(file) + ": " + edits + (edits == 1 ? " fix" : " fixes"));
                        }
                    }));
            exit = Math.max(exit, turn.show(console));
        }
        return exit;
    }

    private Options options() {
        Options options = environment.options();
        return Optional.ofNullable(today.<String>getValue())
                .map(this::day)
                .map(options::on)
                .orElse(options);
    }

    private LocalDate day(String text) {
        try {
            return Day.parse(text);
        } catch (InvalidValue noDay) {
            throw new ParameterException(
                    command.commandLine(), "--today takes a day as YYYY-MM-DD, not '" + text + "'");
        }
    }
}
