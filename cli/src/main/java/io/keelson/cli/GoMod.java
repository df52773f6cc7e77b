package io.keelson.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code go.mod} of the module in whose folder somebody works. Source: go.dev/ref/mod, "go.mod files". */
final class GoMod {
    /** The toolchain line names what builds, where it is there; the go line the least version. */
    private static final Pattern VERSION = Pattern.compile("(?m)^(toolchain[ \\t]+go|go[ \\t]+)([0-9]+\\.[0-9]+)");

    private GoMod() {}

    /** The release of Go, {@code 1.26}, that builds the module of that folder; empty where none can be read. */
    static Optional<String> release(Path folder) {
        try {
            String text = Files.readString(folder.resolve("go.mod"), StandardCharsets.UTF_8);
            Matcher lines = VERSION.matcher(text);
            return lines.results()
                    .sorted((one, other) -> other.group(1).compareTo(one.group(1)))
                    .map((MatchResult line) -> line.group(2))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
