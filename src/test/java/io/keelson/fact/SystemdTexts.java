package io.keelson.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts of directives and what systemd 252 makes of them: {@code directive-texts.tsv}. Where Keelson says something
 * else on purpose, {@code differs} says why.
 */
final class SystemdTexts {
    static final List<Text> ALL = read();

    private SystemdTexts() {}

    /**
     * @param directive with the group of units that it is listed under
     * @param isAccepted by systemd 252
     * @param differs why Keelson accepts what systemd drops, or the other way round; mostly empty
     */
    record Text(String directive, String text, boolean isAccepted, String differs) {
        /** What systemd reads: the section and the line in it. */
        String section() {
            String group = directive.substring(0, directive.indexOf('.'));
            return List.of("Unit", "Install").contains(group) ? group : "Service";
        }

        String line() {
            return directive.substring(directive.indexOf('.') + 1) + "=" + text;
        }

        boolean isAcceptedByUs() {
            return isAccepted == differs.isEmpty();
        }
    }

    private static List<Text> read() {
        try (InputStream in = SystemdTexts.class.getResourceAsStream("directive-texts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Text(cells[0], cells[1], cells[2].equals("accepted"), cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
