package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;
import java.util.stream.Stream;

/** Two places for one flag. */
final class GoflagsOverridden implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B011",
            "goflags-overridden",
            Severity.WARNING,
            "A flag in GOFLAGS is overridden by one of the command",
            "What stands on the command line of go build replaces the flag of the same name in GOFLAGS as a whole: the words of the two are not joined, and nothing is said.",
            "Put it all into build, and drop GOFLAGS.",
            "https://pkg.go.dev/cmd/go#hdr-Environment_variables, GOFLAGS");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.build("GOFLAGS")).stream()
                .flatMap(goflags -> Stream.of(goflags.value().split("\\s+"))
                        .map(word -> word.replaceFirst("^--?", ""))
                        .flatMap(word -> overriding(standard, word).stream()
                                .map(other -> TEXT.at(goflags.place(), "-" + name(word) + " in here is not read")
                                        .and(other.place(), "because of this"))));
    }

    /** The same twice is the same once. */
    private static Optional<Setting<?>> overriding(Standard standard, String word) {
        String value = word.contains("=") ? word.substring(word.indexOf('=') + 1) : "true";
        return standard.settings()
                .within("build", name(word))
                .filter(other -> !other.value().toString().equals(value))
                .findFirst();
    }

    private static String name(String word) {
        return word.replaceFirst("=.*", "");
    }
}
