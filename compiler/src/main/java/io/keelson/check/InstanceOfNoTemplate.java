package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return standard.settings().within("systemd").mapMulti(InstanceOfNoTemplate::check);
    }

    private static void check(Setting<?> setting, Consumer<Problem> found) {
        List<String> lines = ((Directive) setting.value()).texts();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if (text.indexOf('%') >= 0) {
                Matcher instance = INSTANCE.matcher(text);
                if (instance.find()) {
                    found.accept(TEXT.at(setting.place(line), instance.group(1) + " is nothing here"));
                }
            }
        }
    }
}
