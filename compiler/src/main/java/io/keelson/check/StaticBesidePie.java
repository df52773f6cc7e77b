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
            "A static binary and a PIE exclude each other",
            "Only the external linker reads -extldflags. Without -linkmode=external the wish for a static binary is lost: the PIE names a dynamic loader, even with cgo off, and does not start where there is none. With it the other wish is lost: -static makes a binary that is no PIE.",
            "For a static binary set buildmode: exe and CGO_ENABLED: 0, and drop -static; for both set CGO_ENABLED: 1 and ldflags -linkmode=external -extldflags=-static-pie.",
            "go tool link -h; https://pkg.go.dev/cmd/go#hdr-Build_modes");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        List<ToolWords.Word> words = ToolWords.ofLinker(standard);
        Optional<Place> pie = Pie.place(standard, words);
        return words.stream()
                .filter(word -> word.name().equals("-extldflags"))
                .filter(word -> ToolWords.inside(word).anyMatch("-static"::equals))
                .flatMap(word -> pie.stream()
                        .map(place -> TEXT.at(word.place(), "this asks for a static binary")
                                .and(place, "and this for a PIE")));
    }
}
