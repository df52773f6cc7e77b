package io.keelson.cli;

import io.keelson.compiler.AllRules;
import io.keelson.report.RulePages;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code keelson rules}. */
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    private final CommandSpec command =
            Commands.named(this, "rules", "Lists what can be found in a spec, or explains one rule.");
    private final PositionalParamSpec rule = PositionalParamSpec.builder()
            .paramLabel("CODE")
            .type(String.class)
            .arity("0..1")
            .description("A rule's code or name, such as KEEL-M002.")
            .build();

    private RulesCommand(Console console) {
        this.console = console;
        command.addPositional(rule);
    }

    static CommandSpec on(Console console) {
        return new RulesCommand(console).command;
    }

    @Override
    public Integer call() {
        console.out()
                .print(Optional.ofNullable(rule.<String>getValue())
                        .map(this::page)
                        .orElseGet(() -> RulePages.list(AllRules.TEXTS)));
        return Exit.DONE;
    }

    private String page(String name) {
        return AllRules.find(name).map(RulePages::page).orElseThrow(() -> {
            String near = AllRules.nearest(name)
                    .map(known -> ", did you mean " + known + "?")
                    .orElse("");
            return new ParameterException(command.commandLine(), "no rule is called '" + name + "'" + near);
        });
    }
}
