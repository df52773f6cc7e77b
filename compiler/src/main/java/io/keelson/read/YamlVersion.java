package io.keelson.read;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directive that names a version of YAML. */
final class YamlVersion {
    private static final Pattern DIRECTIVE = Pattern.compile("%YAML[ \t]+(\\S+).*");

    private YamlVersion() {}

    /** A problem where one of the lines asks for another version than ours. */
    static Optional<Problem> problem(List<String> directives, TextLines lines) {
        for (int i = 0; i < directives.size(); i++) {
            Matcher matcher = DIRECTIVE.matcher(directives.get(i));
            if (matcher.matches() && !matcher.group(1).equals("1.2")) {
                String version = matcher.group(1);
                Span span = lines.stretch(i + 1, matcher.start(1) + 1, version.length());
                return Optional.of(ReadTexts.OTHER_VERSION.at(Place.of(span, ""), "YAML " + version));
            }
        }
        return Optional.empty();
    }
}
