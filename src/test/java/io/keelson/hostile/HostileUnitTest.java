package io.keelson.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.SystemdConsumer;
import io.keelson.consumer.SystemdUnit;
import io.keelson.hostile.HostileStandards.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of units before systemd: one check over all of them, one dump of what its parser made of them. */
class HostileUnitTest {

    private static final List<Made> STANDARDS = HostileStandards.some(300, 2_000);

    @TempDir
    Path folder;

    @Test
    void systemdReadsEachTextAsItWasTyped() {
        try (SystemdConsumer systemd = new SystemdConsumer(HostileStandards.write(STANDARDS, "systemd/", folder))) {
            List<String> said = systemd.verify().stream()
                    // A dot in a name is taken, with a word about it.
                    .filter(line -> !line.startsWith("Accepting user/group name"))
                    .toList();
            assertEquals(List.of(), said, "-Dhostile.seed=" + HostileStandards.SEED);
            Map<String, SystemdUnit> units =
                    systemd.units(STANDARDS.stream().map(HostileUnitTest::unit).toList());
            STANDARDS.forEach(made -> assertEquals(wanted(made), shown(made, units.get(unit(made))), made::toString));
        }
        long texts = STANDARDS.stream().mapToLong(made -> wanted(made).size()).sum();
        assertTrue(texts > 9 * STANDARDS.size(), texts + " texts");
    }

    private static String unit(Made made) {
        return made.spec().name() + ".service";
    }

    private static List<String> wanted(Made made) {
        List<String> wanted = new ArrayList<>();
        each(made, Slot.ENV, (id, text) -> wanted.add("Environment: V" + id + "=" + text));
        each(made, Slot.ASSIGNMENT, (id, text) -> wanted.add("Environment: W=" + text));
        each(made, Slot.DESCRIPTION, (id, text) -> wanted.add("Description: " + text));
        each(made, Slot.IDENTIFIER, (id, text) -> wanted.addAll(unlessEmpty("UtmpIdentifier", text)));
        each(made, Slot.PROGRAM, (id, text) -> wanted.add("ExecStartPre: " + List.of(text)));
        // A variable becomes its value only when the service starts, and so does $$.
        each(
                made,
                Slot.ARGUMENT,
                (id, text) -> wanted.add("ExecStart: " + List.of("/usr/bin/stub", text.replace("$", "$$"))));
        each(made, Slot.FOLDER, (id, text) -> wanted.add("WorkingDirectory: " + simple(text)));
        each(made, Slot.READ_WRITE, (id, text) -> wanted.add("ReadWritePaths: " + simple(text)));
        each(made, Slot.USER, (id, text) -> wanted.addAll(unlessEmpty("User", text)));
        each(made, Slot.SLICE, (id, text) -> wanted.add("Slice: " + text));
        each(made, Slot.AFTER, (id, text) -> wanted.add("After: " + named(made, text)));
        return wanted;
    }

    /** An empty directive goes back to the default, and systemd shows none. */
    private static List<String> unlessEmpty(String property, String text) {
        return text.isEmpty() ? List.of() : List.of(property + ": " + text);
    }

    private static List<String> shown(Made made, SystemdUnit unit) {
        List<String> shown = new ArrayList<>();
        unit.all("Environment").forEach(value -> shown.add("Environment: " + value));
        for (String property : List.of("Description", "UtmpIdentifier")) {
            unit.value(property)
                    .filter(value -> isAsked(made, property))
                    .ifPresent(v -> shown.add(property + ": " + v));
        }
        for (String property : List.of("ExecStartPre", "ExecStart")) {
            unit.command(property).forEach(words -> shown.add(property + ": " + words));
        }
        for (String property : List.of("WorkingDirectory", "ReadWritePaths", "User", "Slice")) {
            unit.value(property)
                    .filter(value -> isAsked(made, property))
                    .ifPresent(v -> shown.add(property + ": " + v));
        }
        made.spec().of(Slot.AFTER).stream()
                .map(entry -> named(made, entry.text()))
                .filter(unit.all("After")::contains)
                .forEach(value -> shown.add("After: " + value));
        return shown;
    }

    /** Of a template systemd takes the instance that is called like the unit itself. */
    private static String named(Made made, String unit) {
        return unit.replaceFirst("@(?=\\.[a-z]+$)", "@" + made.spec().name()) + " (origin-file)";
    }

    /** systemd fills in what nobody set: the unit's name for a description, a slice. */
    private static boolean isAsked(Made made, String property) {
        Optional<Slot> slot = switch (property) {
            case "Description" -> Optional.of(Slot.DESCRIPTION);
            case "Slice" -> Optional.of(Slot.SLICE);
            default -> Optional.empty();
        };
        return slot.map(s -> !made.spec().of(s).isEmpty()).orElse(true);
    }

    /** A path as systemd keeps it: no doubled slashes, none at the end, no dots that mean nothing. */
    private static String simple(String path) {
        String shorter = path.replaceAll("/+", "/");
        while (shorter.contains("/./")) {
            shorter = shorter.replace("/./", "/");
        }
        shorter = shorter.replaceFirst("/\\.?\\z", "");
        return shorter.isEmpty() ? "/" : shorter;
    }

    private interface Each {
        void accept(String id, String text);
    }

    private static void each(Made made, Slot slot, Each each) {
        made.spec().of(slot).forEach(entry -> each.accept(entry.id(), entry.text()));
    }
}
