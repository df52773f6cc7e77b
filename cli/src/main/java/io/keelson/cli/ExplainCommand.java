package io.keelson.cli;

import io.keelson.compiler.AllRules;
import io.keelson.compiler.Compilation;
import io.keelson.compiler.Explanation;
import io.keelson.emit.Carriers;
import io.keelson.emit.Emitters;
import io.keelson.explain.Difference;
import io.keelson.explain.Explained;
import io.keelson.report.DifferencesText;
import io.keelson.report.ExplainText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

    private final OptionSpec differences = OptionSpec.builder("--differences")
            .type(boolean.class)
            .initialValue(false)
            .description("Only keys, of those named, that have not one value in all environments, and what each says.")
            .build();

    private ExplainCommand(Console console) {
        this.console = console;
        command.addPositional(spec).addPositional(key).addOption(differences);
    }

    static CommandSpec on(Console console) {
        return new ExplainCommand(console).command;
    }

    @Override
    public Integer call() {
        if (differences.<Boolean>getValue()
                && environment.options().environment().isPresent()) {
            environment.refuse("--differences holds all environments against each other, and --env takes one of them");
        }
        SpecSource source = new SpecSource(spec.getValue());
        if (!source.isNamed()) {
            environment.refuse(SpecOptions.EMPTY);
        }
        if (source.isMissing()) {
            AllRules.find(source.argument())
                    .ifPresent(rule -> environment.refuse(
                            "there is no such spec; 'keelson rules " + rule.code() + "' says what the rule is about"));
        }
        Run run = new Run(console, false, environment.options());
        run.compile(List.of(source));
        run.wrongUsage().ifPresent(environment::refuse);
        for (Checked checked : run.checked()) {
            Compilation compilation = checked.kept().orElseThrow();
            String text = differences.getValue() ? differences(compilation) : explained(compilation);
            run.report(Format.TEXT);
            console.out().print(text);
        }
        return run.exit();
    }

    private String explained(Compilation compilation) {
        List<Explained> keys = chosen(compilation);
        Optional<Carriers> carriers = compilation.standard().map(standard -> Carriers.of(Emitters.all(), standard));
        return ExplainText.of(keys, key -> carriers.map(files -> files.of(key)).orElse(List.of()));
    }

    /** A key that is set and differs nowhere is no mistake: then there is nothing to show. */
    private String differences(Compilation compilation) {
        List<Difference> all = compilation
                .standard()
                .map(plain -> Difference.between(plain, compilation.environments()))
                .orElse(List.of());
        Optional<List<Difference>> named =
                key.getValue() == null ? Optional.of(all) : Difference.named(key.getValue(), all);
        if (named.isEmpty()) {
            chosen(compilation);
        }
        return compilation.standard().isEmpty() ? "" : DifferencesText.of(named.orElse(List.of()));
    }

    private List<Explained> chosen(Compilation compilation) {
        Explanation explanation = Explanation.of(compilation);
        Optional<String> name = Optional.ofNullable(key.getValue());
        if (name.isEmpty() || explanation.keys().isEmpty()) {
            return explanation.keys();
        }
        return explanation.named(name.get()).orElseGet(() -> environment.refuse(explanation.whyNot(name.get())));
    }
}
