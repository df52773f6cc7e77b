package io.keelson.check;

import io.keelson.standard.DirectiveLine;
import io.keelson.value.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What lines of words keep back. The first line says whether the words are what is allowed or, behind {@code ~}, what is
 * denied; of a later one those words are let by, and behind {@code ~} taken away. Source: systemd.exec(5),
 * SystemCallFilter=; systemd 252 src/core/load-fragment.c, config_parse_syscall_filter.
 */
final class KeptBack {
    private KeptBack() {}

    /**
     * The line that keeps something back: the one that takes it away, or the first of those that do not allow it. Empty
     * where it is let by.
     *
     * @param lines of one directive, behind the last empty one
     * @param names whether a word of a line means it
     */
    static Optional<DirectiveLine> by(List<DirectiveLine> lines, Predicate<String> names) {
        Optional<DirectiveLine> keeper = lines.stream().findFirst().filter(first -> !isInverted(first));
        for (DirectiveLine line : lines) {
            if (names(line, names)) {
                keeper = isInverted(line) ? Optional.of(line) : Optional.empty();
            }
        }
        return keeper;
    }

    private static boolean isInverted(DirectiveLine line) {
        return line.value(Choice.class).filter(Choice::inverted).isPresent();
    }

    private static boolean names(DirectiveLine line, Predicate<String> names) {
        return line.value(Choice.class)
                .filter(choice -> choice.words().stream().anyMatch(names))
                .isPresent();
    }
}
