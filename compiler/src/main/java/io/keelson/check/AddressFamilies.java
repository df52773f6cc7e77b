package io.keelson.check;

import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sockets that RestrictAddressFamilies= lets a service open. */
final class AddressFamilies {
    private AddressFamilies() {}

    /** The line that keeps all of some families back, which may be names of one number. */
    static Optional<DirectiveLine> keeper(Standard standard, Set<String> families) {
        List<DirectiveLine> lines = new ArrayList<>();
        Optional<DirectiveLine> none = Optional.empty();
        for (DirectiveLine line :
                (Iterable<DirectiveLine>) standard.lines(Keys.service("RestrictAddressFamilies"))::iterator) {
            if (isNone(line)) {
                // It drops what stands before it; the next line begins a list of its own.
                lines.clear();
                none = Optional.of(line);
            } else {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? none : KeptBack.by(lines, families::contains);
    }

    private static boolean isNone(DirectiveLine line) {
        return line.value(Choice.class)
                .map(Choice::words)
                .filter(List.of("none")::equals)
                .isPresent();
    }
}
