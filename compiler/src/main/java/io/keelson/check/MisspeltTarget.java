package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import io.keelson.value.UnitList;
import io.keelson.value.UnitName;
import io.keelson.value.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A target that is almost one of systemd's. */
final class MisspeltTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U048",
            "misspelt-target",
            Severity.WARNING,
            "The name of the target looks misspelt",
            "systemd says nothing about a unit that is not there: a service of a target that does not exist is enabled and never started, and an order beside one orders nothing.",
            "Check the spelling.",
            "systemd.special(7); systemd.unit(5), Wants=, WantedBy=, After=");

    private static final String SUFFIX = ".target";

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.of("Unit", "Install")
                .flatMap(section -> standard.settings().within("systemd", section))
                .filter(setting -> ((Directive) setting.value()).isOf(UnitList.class))
                .flatMap(setting -> standard.lines(Keys.directive(
                        setting.key().path().get(1), setting.key().name())))
                .mapMulti((line, found) -> line.value(UnitList.class).ifPresent(list -> {
                    for (UnitName unit : list.units()) {
                        if (unit.type().equals("target")) {
                            check(line, unit).forEach(found);
                        }
                    }
                }));
    }

    private static Stream<Problem> check(DirectiveLine line, UnitName unit) {
        Set<String> known = Vocabulary.TARGET.words();
        if (known.contains(unit.name())) {
            return Stream.empty();
        }
        // the ending is no letter of the name: with it all short names would be near to each other
        Set<String> names = known.stream().map(MisspeltTarget::bare).collect(Collectors.toSet());
        List<String> meant = Suggestions.misspelt(bare(unit.name()), names).stream()
                .map(name -> name + SUFFIX)
                .toList();
        Problem problem = TEXT.at(line.place(), unit + " is no target of systemd");
        return meant.isEmpty()
                ? Stream.empty()
                : Stream.of(problem.fix("Did you mean " + Suggestions.inWords(meant) + "?"));
    }

    private static String bare(String target) {
        return target.substring(0, target.length() - SUFFIX.length());
    }
}
