package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import io.keelson.value.EnvValue;
import io.keelson.value.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that the Go runtime takes for UTC without a word. */
final class UnknownTimeZone implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-G004",
            "unknown-time-zone",
            Severity.WARNING,
            "Go knows no such time zone and takes UTC",
            "The Go runtime looks TZ up in the files of tzdata. It does not read the rules that a POSIX TZ has in it (CET-1CEST), letters of another case are another name, and what it does not find is UTC, without a word.",
            "Use a name of the tz database, such as Europe/Berlin.",
            "https://pkg.go.dev/time#Location; Go time/zoneinfo_unix.go, initLocal; https://www.iana.org/time-zones");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** tzdata has its names once more in each. */
    private static final Pattern FOLDER = Pattern.compile("^(posix|right)/");

    /** The zone that TZ names, without the colon that may stand in front; empty for UTC, which TZ= is too. */
    static String zone(Setting<EnvValue> setting) {
        String text = setting.value().toString();
        return text.startsWith(":") ? text.substring(1) : text;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.env("TZ")).stream()
                .filter(setting -> !isKnown(zone(setting)))
                .map(UnknownTimeZone::problem);
    }

    private static boolean isKnown(String zone) {
        String name = FOLDER.matcher(zone).replaceFirst("");
        return zone.isEmpty()
                || zone.startsWith("/")
                || zone.equals("localtime")
                || Vocabulary.TIME_ZONE.words().contains(name);
    }

    private static Problem problem(Setting<EnvValue> setting) {
        Problem problem = TEXT.at(setting.place(), "the service runs in UTC");
        Set<String> known = Vocabulary.TIME_ZONE.words();
        List<String> meant = Suggestions.misspelt(zone(setting), known);
        List<String> near = Suggestions.allNearest(zone(setting), known);
        if (near.isEmpty() && meant.isEmpty()) {
            return problem;
        }
        String others = near.isEmpty() ? "" : "There is " + Suggestions.inWords(near) + ".";
        return meant.isEmpty() ? problem.fix(others) : Suggestions.meant(problem, meant, others);
    }
}
