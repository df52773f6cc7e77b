package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.SystemdConsumer;
import io.keelson.consumer.SystemdUnit;
import io.keelson.samples.Sample;
import io.keelson.standard.Standard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemdProofTest {
    @TempDir
    Path folder;

    static List<Sample> samplesWithUnits() {
        return Sample.all().stream()
                .filter(sample -> !sample.standard().units().sections().isEmpty())
                .toList();
    }

    @Test
    void someSamplesHaveUnits() {
        assertEquals(
                List.of("batch", "dropin", "environments", "minimal", "payments", "realtime"),
                samplesWithUnits().stream().map(Sample::name).toList());
    }

    @ParameterizedTest
    @MethodSource("samplesWithUnits")
    void systemdHasNothingToSayOfTheUnits(Sample sample) {
        try (SystemdConsumer systemd =
                new SystemdConsumer(sample.writeTo(folder).resolve("systemd"))) {
            assertEquals(List.of(), systemd.verify());
        }
    }

    @ParameterizedTest
    @MethodSource("samplesWithUnits")
    void everySettingOfTheServiceIsReadBack(Sample sample) {
        Standard standard = sample.standard();
        try (SystemdConsumer systemd =
                new SystemdConsumer(sample.writeTo(folder).resolve("systemd"))) {
            SystemdUnit unit = systemd.unit(sample.service() + ".service");
            Map<String, List<String>> wanted = ShownBySystemd.of(standard);
            assertTrue(wanted.size() >= 5, wanted.toString());
            Map<String, List<String>> shown = new TreeMap<>();
            wanted.keySet().forEach(property -> shown.put(property, unit.all(property)));
            assertEquals(lines(wanted), lines(shown));
        }
    }

    @ParameterizedTest
    @MethodSource("samplesWithUnits")
    void theEnvironmentIsThatOfTheModel(Sample sample) {
        List<String> wanted = sample.standard().environment().variables().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        try (SystemdConsumer systemd =
                new SystemdConsumer(sample.writeTo(folder).resolve("systemd"))) {
            assertEquals(wanted, systemd.unit(sample.service() + ".service").all("Environment"));
        }
    }

    static List<Sample> samplesWithCommands() {
        return Sample.all().stream()
                .filter(sample -> sample.standard().isWhole())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samplesWithCommands")
    void theCommandArrivesWordByWord(Sample sample) {
        String command =
                sample.standard().units().section("Service").get("ExecStart").last();
        try (SystemdConsumer systemd =
                new SystemdConsumer(sample.writeTo(folder).resolve("systemd"))) {
            // The samples' commands have no quotes: each blank splits.
            assertEquals(
                    List.of(List.of(command.split(" "))),
                    systemd.unit(sample.service() + ".service").command("ExecStart"));
        }
    }

    /** A protection is void unless every ancestor grants it: the slice must hold at least what its service asks for. */
    @Test
    void theSliceGrantsWhatTheServiceIsPromised() {
        Sample sample = Sample.named("payments");
        Path units = sample.writeTo(folder).resolve("systemd");
        assertTrue(Files.exists(units.resolve("payments.slice")));
        try (SystemdConsumer systemd = new SystemdConsumer(units)) {
            assertEquals(
                    "payments.slice",
                    systemd.unit("payments.service").value("Slice").orElseThrow());
            assertEquals(
                    "524288000",
                    systemd.unit("payments.service").value("MemoryLow").orElseThrow());
            assertEquals(
                    "524288000",
                    systemd.unit("payments.slice").value("MemoryLow").orElseThrow());
        }
    }

    private static String lines(Map<String, List<String>> properties) {
        return properties.toString().replace("], ", "]\n");
    }
}
