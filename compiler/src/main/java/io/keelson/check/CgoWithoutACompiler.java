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

/** C code, and nothing that could compile it. */
final class CgoWithoutACompiler implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B013",
            "cgo-without-a-compiler",
            Severity.WARNING,
            "The image that builds has no C compiler",
            "Go's image of Alpine has no gcc, and the Dockerfile installs none. go build stops at the first package that uses cgo (since Go 1.20 net and os/user are such ones), and with race always: C compiler \"gcc\" not found.",
            "Build with Go's image of Debian, the same tag without -alpine, or with an image of yours that has gcc and musl-dev; or set CGO_ENABLED: 0.",
            "https://hub.docker.com/_/golang, golang:<version>-alpine; https://go.dev/doc/go1.20#cgo");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** A compiler that is named may come with the sources. */
    @Override
    public Stream<Problem> check(Standard standard) {
        return KnownImage.golangOfAlpine(standard)
                .filter(builder -> standard.lacks(Keys.build("CC")))
                .flatMap(builder -> needsCompiler(standard)
                        .map(asks -> TEXT.at(asks.place(), "this needs a C compiler")
                                .and(builder.place(), "and this image has none")))
                .stream();
    }

    private static Optional<Setting<String>> needsCompiler(Standard standard) {
        return standard.get(Keys.build("race"))
                .filter(race -> race.value().equals("true"))
                .or(() -> standard.get(Keys.build("CGO_ENABLED"))
                        .filter(cgo -> cgo.value().equals("1")));
    }
}
