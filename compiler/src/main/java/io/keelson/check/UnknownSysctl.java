package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A key that no kernel is known to have. */
final class UnknownSysctl implements Rule {
    private static final Pattern INTERFACE = Pattern.compile("(net\\.ipv[46]\\.(?:conf|neigh)\\.)(.+)\\.[^.]+");

    /** To hold a name against all others takes a millisecond: whoever has more wrong is helped by the first. */
    private static final int MOST_SUGGESTED = 200;

    private static final RuleText TEXT = new RuleText(
            "KEEL-N001",
            "unknown-sysctl",
            Severity.WARNING,
            "No table has this sysctl",
            "systemd-sysctl skips a key that does not exist and exits 0, so a misspelt one is never noticed. Modules bring keys of their own, and not all of them are in the tables.",
            "Check the spelling; accept it where the target has the key.",
            "sysctl.d(5); https://docs.kernel.org/admin-guide/sysctl/");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<Setting<?>> unknown = standard.settings()
                .within("sysctl")
                .filter(setting -> Facts.builtIn().sysctl(setting.key().name()).isEmpty())
                .<Setting<?>>map(setting -> setting)
                .toList();
        return Stream.concat(
                unknown.stream().limit(MOST_SUGGESTED).map(UnknownSysctl::suggesting),
                unknown.stream().skip(MOST_SUGGESTED).map(UnknownSysctl::problem));
    }

    private static Problem problem(Setting<?> setting) {
        return TEXT.at(setting.namePlace(), setting.key().name() + " is in no table");
    }

    private static Problem suggesting(Setting<?> setting) {
        Problem problem = problem(setting);
        String key = setting.key().name();
        return Suggestions.nearest(key, known(key))
                .map(near -> problem.fix("Did you mean " + near + "?"))
                .orElse(problem);
    }

    /** The keys of the tables, and for one of an interface those that this interface has. */
    private static List<String> known(String key) {
        List<String> keys = Facts.builtIn().sysctlKeys();
        Matcher form = INTERFACE.matcher(key);
        if (!form.matches()) {
            return keys;
        }
        String ofDefault = form.group(1) + "default.";
        Stream<String> itsOwn = keys.stream()
                .filter(known -> known.startsWith(ofDefault))
                .map(known -> known.replace(ofDefault, form.group(1) + form.group(2) + "."))
                .filter(known -> Facts.builtIn().sysctl(known).isPresent());
        return Stream.concat(itsOwn, keys.stream()).toList();
    }
}
