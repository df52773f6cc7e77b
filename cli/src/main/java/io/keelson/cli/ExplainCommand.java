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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "Says of each value where it comes from, what it does, what depends on it.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SPEC", description = "A spec's file, or - for standard input.")
    private String spec;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "KEY",
            description = "A key in any of its spellings, what several begin with, or the end of one alone.")
    private Optional<String> key = Optional.empty();

    @Mixin
    private EnvironmentOption environment;

    @Mixin
    private HelpOption help;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Run run = new Run(console, false, environment.options());
        run.compile(new SpecSource(spec));
        run.wrongUsage().ifPresent(environment::refuse);
        for (Compilation compilation : run.compiled()) {
            List<Explained> keys = chosen(Explanation.of(compilation));
            run.report(Format.TEXT);
            Optional<Carriers> carriers = compilation.standard().map(standard -> Carriers.of(Emitters.all(), standard));
            console.out()
                    .print(ExplainText.of(keys.stream()
                            .map(one -> carriers.map(files -> one.in(files.of(one.key())))
                                    .orElse(one))
                            .toList()));
        }
        return run.exit();
    }

    private List<Explained> chosen(Explanation explanation) {
        if (key.isEmpty() || explanation.keys().isEmpty()) {
            return explanation.keys();
        }
        return explanation.named(key.get()).orElseGet(() -> environment.refuse(explanation.whyNot(key.get())));
    }
}
