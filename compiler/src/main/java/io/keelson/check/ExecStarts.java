package io.keelson.check;

import io.keelson.standard.Directive;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.List;
import java.util.Optional;

/** The lines that start the service, without those that an empty one takes back, and what its type makes of them. */
record ExecStarts(List<DirectiveLine> lines, boolean isOneshot) {
    private static final Key<Directive> START = Keys.service("ExecStart");
    private static final Key<Directive> TYPE = Keys.service("Type");

    /** Empty where nobody writes one, or the lines or the type could not be read. */
    static Optional<ExecStarts> of(Standard standard) {
        boolean isTypeUnknown = standard.get(TYPE).isEmpty() && !standard.lacks(TYPE);
        if (standard.get(START).isEmpty() || isTypeUnknown) {
            return Optional.empty();
        }
        return Optional.of(new ExecStarts(
                standard.lines(Keys.service("ExecStart")).toList(),
                standard.oneshot().isPresent()));
    }

    /** How many commands the lines have together: a semicolon parts two of one line. */
    int commands() {
        return lines.stream()
                .mapToInt(line -> line.value(ExecCommand.class)
                        .map(command -> command.commands().size())
                        .orElse(1))
                .sum();
    }
}
