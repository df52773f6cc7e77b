package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A static binary is asked for, and a PIE that is not static. */
final class StaticBesidePie implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B002",
            "static-beside-pie",
            Severity.WARNING,
            "A position-independent binary is not static",
            "Built as PIE the binary names the dynamic loader as its interpreter even with cgo off, and -extldflags=-static is ignored without external linking: it does not start where there is no loader, as in an empty image.",
            "Drop the buildmode pie for a static binary; or set CGO_ENABLED: 1 and ldflags -linkmode=external -extldflags=-static-pie for both.",
            "go tool link -h; https://pkg.go.dev/cmd/go#hdr-Build_modes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<LinkerWords.Word> words = LinkerWords.of(standard);
        Optional<Place> pie = Pie.place(standard, words);
        return words.stream()
                .filter(word -> word.name().equals("-extldflags"))
                .filter(word -> List.of(word.value().split(" ")).contains("-static"))
                .flatMap(word -> pie.stream()
                        .map(place -> TEXT.at(word.place(), "this asks for a static binary")
                                .and(place, "and this for a PIE")));
    }
}
