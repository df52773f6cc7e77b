package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.FirstSpec;
import io.keelson.report.FailureText;
import io.keelson.report.Report;
import io.keelson.value.ExecCommand;
import io.keelson.value.HttpPath;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.Port;
import io.keelson.value.ServiceName;
import io.keelson.value.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code keelson init}: a first spec, which compiles without a problem. What no option says is asked on a terminal. */
final class InitCommand implements Callable<Integer> {
    private final Console console;
    private final CommandSpec command = Commands.named(
            this,
            "init",
            "Writes a first spec with comments into NAME.yaml; asks on a terminal for what no option says.");
    private final PositionalParamSpec name = PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("NAME")
            .type(String.class)
            .description("The service's name: lower-case letters, digits, dashes and underscores.")
            .build();
    private final OptionSpec description = option("--description", "TEXT", "What the service is for.");
    private final OptionSpec os = option("--os", "OS", "What it runs on; without it " + FirstSpec.OS + ".");
    private final OptionSpec go = option(
            "--go",
            "VERSION",
            "The Go that builds it; without it what go.mod says in this folder, else " + FirstSpec.GO + ".");
    private final OptionSpec exec =
            option("--exec", "COMMAND", "The command line that systemd starts; without it /usr/local/bin/NAME.");
    private final OptionSpec memory = option(
            "--memory", "SIZE", "The memory that it may use, such as 2GiB; without it " + FirstSpec.MEMORY + ".");
    private final OptionSpec port = option("--port", "PORT", "The port that it answers on; without it none.");
    private final OptionSpec readiness =
            option("--readiness", "PATH", "What answers 200 there once it is ready, such as /readyz.");

    private InitCommand(Console console) {
        this.console = console;
        command.addPositional(name);
    }

    static CommandSpec on(Console console) {
        return new InitCommand(console).command;
    }

    private OptionSpec option(String word, String label, String text) {
        OptionSpec made = OptionSpec.builder(word)
                .paramLabel(label)
                .type(String.class)
                .description(text)
                .build();
        command.addOption(made);
        return made;
    }

    @Override
    public Integer call() {
        String file;
        String text;
        try {
            Optional<Questions> questions = console.asks() ? Optional.of(new Questions(console)) : Optional.empty();
            ServiceName service = name(questions);
            file = service + ".yaml";
            if (Files.exists(Path.of(file))) {
                throw new ParameterException(command.commandLine(), file + " is there already");
            }
            text = spec(service, questions).text();
        } catch (Questions.Unanswered gone) {
            throw new ParameterException(command.commandLine(), "the answers ended before the questions", gone);
        }
        Compilation compiled = Keelson.compile(text, file, Path.of(""));
        console.err().print(new Report(compiled.problems(), compiled.sources()).text(console.colours()));
        if (compiled.hasErrors()) {
            console.say(file + ": not written, as these lines of it would not work");
            return Exit.SPEC;
        }
        return write(file, text);
    }

    private ServiceName name(Optional<Questions> questions) {
        Optional<ServiceName> given =
                Optional.ofNullable(name.<String>getValue()).map(text -> parsed("NAME", text, ServiceName::parse));
        return given.or(() ->
                        questions.flatMap(ask -> ask.ask("name of the service", Optional.empty(), ServiceName::parse)))
                .orElseThrow(() -> new ParameterException(command.commandLine(), "which NAME shall the service have?"));
    }

    private FirstSpec spec(ServiceName service, Optional<Questions> questions) {
        FirstSpec spec = FirstSpec.of(service);
        value(description, questions, "what it is for", FirstSpec.description(service), LineText::parse)
                .ifPresent(spec::description);
        value(os, questions, "what it runs on", FirstSpec.OS, FirstSpec::target).ifPresent(spec::os);
        String release = GoMod.release(Path.of("")).orElse(FirstSpec.GO);
        spec.go(value(go, questions, "the Go that builds it", release, Version::parse)
                .orElseGet(() -> Version.parse(release)));
        if (spec.hasUnit()) {
            value(exec, questions, "what systemd starts", FirstSpec.exec(service), ExecCommand::parse)
                    .ifPresent(spec::exec);
        } else if (exec.getValue() != null) {
            throw new ParameterException(
                    command.commandLine(), "--exec is for a unit, and this target has no systemd that reads one");
        }
        value(memory, questions, "memory that it may use", FirstSpec.MEMORY, FirstSpec::memory)
                .ifPresent(spec::memory);
        Optional<Port> itsPort = value(port, questions, "port that it answers on (empty: none)", "", Port::parse);
        itsPort.ifPresent(spec::port);
        value(
                        readiness,
                        itsPort.flatMap(any -> questions),
                        "path that answers 200 when it is ready",
                        "",
                        HttpPath::parse)
                .ifPresent(path -> spec.readiness(itsPort.map(any -> path)
                        .orElseThrow(() -> new ParameterException(command.commandLine(), "--readiness needs --port"))));
        return spec;
    }

    /** What the option says, else what is answered, where somebody is there to ask. */
    private <T> Optional<T> value(
            OptionSpec option,
            Optional<Questions> questions,
            String question,
            String standard,
            Function<String, T> parser) {
        Optional<T> given =
                Optional.ofNullable(option.<String>getValue()).map(text -> parsed(option.longestName(), text, parser));
        Optional<String> otherwise = Optional.of(standard).filter(text -> !text.isEmpty());
        return given.or(() -> questions.flatMap(ask -> ask.ask(question, otherwise, parser)));
    }

    private <T> T parsed(String what, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (InvalidValue refused) {
            throw new ParameterException(command.commandLine(), what + ": " + refused.getMessage(), refused);
        }
    }

    private int write(String file, String text) {
        try {
            Files.write(Path.of(file), text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(command.commandLine(), file + " is there already", e);
        } catch (IOException e) {
            console.say(file + ": cannot be written");
            return Exit.IO;
        }
        String shown = FailureText.inOneLine(file);
        console.print(shown + ": written; see what it means with: keelson explain " + shown);
        return Exit.DONE;
    }
}
