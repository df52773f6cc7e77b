package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Explanation;
import io.keelson.emit.Carriers;
import io.keelson.emit.Emitters;
import io.keelson.explain.Explained;
import io.keelson.report.ExplainText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code keelson explain}. */
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    private final CommandSpec command = Commands.named(
            this, "explain", "Says of each value where it comes from, what it does, what depends on it.");
    private final EnvironmentOption environment = new EnvironmentOption(command);
    private final PositionalParamSpec spec = PositionalParamSpec.builder()
            .index("0")
            .paramLabel("SPEC")
            .type(String.class)
            .required(true)
            .description("A spec's file, or - for standard input.")
            .build();
    private final PositionalParamSpec key = PositionalParamSpec.builder()
            .index("1")
            .arity("0..1")
            .paramLabel("KEY")
            .type(String.class)
            .description("A key in any of its spellings, what several begin with, or the end of one alone.")
            .build();

    private ExplainCommand(Console console) {
        this.console = console;
        command.addPositional(spec).addPositional(key);
    }

    static CommandSpec on(Console console) {
        return new ExplainCommand(console).command;
    }

    @Override
    public Integer call() {
        Run run = new Run(console, false, environment.options());
        run.compile(List.of(new SpecSource(spec.getValue())));
        run.wrongUsage().ifPresent(environment::refuse);
        for (Checked checked : run.checked()) {
            Compilation compilation = checked.kept().orElseThrow();
            List<Explained> keys = chosen(Explanation.of(compilation));
            run.report(Format.TEXT);
            Optional<Carriers> carriers = compilation.standard().map(standard -> Carriers.of(Emitters.all(), standard));
            console.out()
                    .print(ExplainText.of(
                            keys, key -> carriers.map(files -> files.of(key)).orElse(List.of())));
        }
        return run.exit();
    }

    private List<Explained> chosen(Explanation explanation) {
        Optional<String> name = Optional.ofNullable(key.getValue());
        if (name.isEmpty() || explanation.keys().isEmpty()) {
            return explanation.keys();
        }
        return explanation.named(name.get()).orElseGet(() -> environment.refuse(explanation.whyNot(name.get())));
    }
}
