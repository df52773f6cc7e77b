package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keelson.consumer.SystemdConsumer;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Units that Debian packages with programs written in Go, and those of this host: written as a spec they compile without an error, and what is
 * emitted has the same directives with the same values.
 */
class PackagedUnitsTest {
    private static final Set<String> SPELLED = Set.of("service", "socket", "timer", "slice");
    private static final Path KEPT = Project.file("src/test/resources/io/keelson/observed/units");

    @Test
    void keptUnitsCompileAndReadBackTheSame() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files = files(KEPT);
        for (Path file : files) {
            String os = KEPT.relativize(file).getName(0).toString();
            UnitRoundTrip.of(PackagedUnit.read(file), "app", "os: " + os).faults(wrong);
        }
        assertTrue(files.size() > 80, files.size() + " units");
        assertTrue(wrong.isEmpty(), () -> wrong.size() + "\n" + String.join("\n", wrong));
    }

    /** systemd's own among them. What it says of them is not asked: they are those that it runs. */
    @Test
    void unitsOfThisHostCompileAndReadBackTheSame() throws IOException {
        String version = SystemdVersion.ofThisHost();
        List<String> wrong = new ArrayList<>();
        int round = 0;
        for (Path file : files(Path.of("/usr/lib/systemd/system"))) {
            PackagedUnit unit = PackagedUnit.read(file);
            if (SPELLED.contains(unit.type())) {
                UnitRoundTrip.of(unit, "app", "systemd: \"" + version + "\"").faults(wrong);
                round++;
            } else {
                unit.faults(version, wrong);
            }
        }
        assertTrue(round > 50, round + " units");
        assertTrue(wrong.isEmpty(), () -> wrong.size() + "\n" + String.join("\n", wrong));
    }

    @Test
    void systemdHasNothingToSayOfWhatIsEmitted(@TempDir Path folder) throws IOException {
        assumeTrue(SystemdVersion.ofThisHost().equals("252"), "units of debian-12 for systemd 252");
        List<Path> files = files(KEPT.resolve("debian-12")).stream()
                // A template is one with its instance, and a spec has no template.
                .filter(file ->
                        file.toString().endsWith(".service") && !file.toString().contains("@"))
                .toList();
        assertTrue(files.size() > 30, files.size() + " units");
        for (int i = 0; i < files.size(); i++) {
            UnitRoundTrip.of(PackagedUnit.read(files.get(i)), "unit-" + i, "os: debian-12")
                    .writeTo(folder);
        }
        try (SystemdConsumer systemd = new SystemdConsumer(folder)) {
            List<String> said = systemd.verify().stream()
                    .filter(line -> line.matches("unit-[0-9]+\\.service:[0-9]+:.*"))
                    .toList();
            assertEquals(List.of(), said);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(file -> !file.getParent().toString().endsWith(".d"))
                    .sorted()
                    .toList();
        }
    }
}
