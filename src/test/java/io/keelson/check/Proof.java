package io.keelson.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a rule is true: what its consumer was seen to do, or where its own text says so. Stands at the head of the rule's
 * case file, one line each: {@code #: ran: ...}, {@code #: saw: ...}, {@code #: on: ...}, {@code #: source: ...}.
 *
 * @param ran what was done; with it goes what was seen, and on which versions
 */
record Proof(Optional<String> ran, Optional<String> saw, Optional<String> on, Optional<String> source) {
    private static final String MARK = "#: ";
    private static final List<String> PARTS = List.of("ran", "saw", "on", "source");

    Proof {
        boolean isRun = ran.isPresent() && saw.isPresent() && on.isPresent();
        boolean isHalf = !isRun && (ran.isPresent() || saw.isPresent() || on.isPresent());
        if (isHalf || !isRun && source.isEmpty()) {
            throw new IllegalStateException("a proof has ran, saw and on, or a source");
        }
    }

    /** The proof at the head of a case file. */
    static Proof in(Path file) throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        for (String line :
                Files.readString(file).lines().filter(l -> l.startsWith(MARK)).toList()) {
            String[] part = line.substring(MARK.length()).split(": ", 2);
            if (part.length < 2 || !PARTS.contains(part[0]) || parts.put(part[0], part[1]) != null) {
                throw new IllegalStateException(file + ": a line of a proof is one of " + PARTS + ", not: " + line);
            }
        }
        return new Proof(
                Optional.ofNullable(parts.get("ran")),
                Optional.ofNullable(parts.get("saw")),
                Optional.ofNullable(parts.get("on")),
                Optional.ofNullable(parts.get("source")));
    }

    /** A case file's text behind the proof. */
    static String without(String text) {
        return text.replaceAll("(?m)^#: .*\n", "");
    }

    /** All of it in one line. */
    String text() {
        StringBuilder text = new StringBuilder();
        ran.ifPresent(
                done -> text.append("Ran: ").append(done).append(". Saw: ").append(saw.orElseThrow()));
        on.ifPresent(where -> text.append(". On ").append(where).append("."));
        source.ifPresent(where -> text.append(text.isEmpty() ? "Source: " : " Source: ")
                .append(where)
                .append("."));
        return text.toString();
    }
}
