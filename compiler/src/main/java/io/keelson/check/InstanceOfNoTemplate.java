package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A specifier for the instance of a unit that has none. */
final class InstanceOfNoTemplate implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U049",
            "instance-of-no-template",
            Severity.WARNING,
            "systemd puts nothing in the place of this",
            "%i and %I are the instance of a template, NAME@INSTANCE.service. The units of a spec are no templates: systemd leaves nothing of it, and /etc/app/%i.conf is /etc/app/.conf. A User= of which nothing is left keeps the unit from starting.",
            "Write the value, or %p for the name of the unit.",
            "systemd.unit(5), \"Specifiers\"");

    /** Not behind a percent sign that stands for itself. */
    private static final Pattern INSTANCE = Pattern.compile("(?<!%)(?:%%)*(%[iI])");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings().within("systemd").flatMap(InstanceOfNoTemplate::check);
    }

    private static Stream<Problem> check(Setting<?> setting) {
        List<String> lines = ((Directive) setting.value()).texts();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).indexOf('%') >= 0)
                .boxed()
                .flatMap(line -> check(setting, line, lines.get(line)));
    }

    private static Stream<Problem> check(Setting<?> setting, int line, String text) {
        Matcher instance = INSTANCE.matcher(text);
        return instance.find()
                ? Stream.of(TEXT.at(setting.place(line), instance.group(1) + " is nothing here"))
                : Stream.empty();
    }
}
