package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** Two instruments that do not fit into one program. */
final class SanitizersExcludeEachOther implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B022",
            "sanitizers-exclude-each-other",
            Severity.ERROR,
            "go build takes one of race, msan and asan",
            "Each of them replaces the memory of the program by its own, and go build refuses two of them.",
            "Keep one, and build a second time for the other.",
            "go help build, -race, -msan, -asan");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<Key<String>> SANITIZERS =
            List.of(Keys.build("race"), Keys.build("msan"), Keys.build("asan"));

    @Override
    public Stream<Problem> check(Standard standard) {
        List<Setting<String>> on = SANITIZERS.stream()
                .<Setting<String>>mapMulti((key, found) -> standard.get(key)
                        .filter(flag -> flag.value().equals("true"))
                        .ifPresent(found))
                .toList();
        return on.size() < 2
                ? Stream.empty()
                : Stream.of(TEXT.at(on.get(1).namePlace(), "this is one of them")
                        .and(on.get(0).namePlace(), "and this is another"));
    }
}
