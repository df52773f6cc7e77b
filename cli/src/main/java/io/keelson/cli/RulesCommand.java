package io.keelson.cli;

import io.keelson.compiler.AllRules;
import io.keelson.report.RulePages;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "rules", description = "Lists what can be found in a spec, or explains one rule.")
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "A rule's code or name, such as KEEL-M002.")
    private Optional<String> rule = Optional.empty();

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec command;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(rule.map(this::page).orElseGet(() -> RulePages.list(AllRules.TEXTS)));
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
