package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemdConsumerTest {

    @Test
    void aFaultlessFolderHasNoComplaints() {
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/good"))) {
            assertEquals(List.of(), systemd.verify());
        }
    }

    @Test
    void everyIgnoredLineIsAComplaint() {
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/broken"))) {
            assertEquals(
                    List.of(
                            "hello.service:3: Invalid memory limit '2GiB', ignoring: Invalid argument",
                            "hello.service:4: Unknown key 'LimitNOFILES' in section [Service], ignoring.",
                            "hello.service:5: Invalid environment assignment, ignoring: GOMAXPROCS"),
                    systemd.verify());
        }
    }

    @Test
    void theEnvironmentArrivesAsItWasMeant() {
        List<String> wanted = Inputs.hostile().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/good"))) {
            assertEquals(wanted, systemd.unit("hello.service").all("Environment"));
        }
    }

    @Test
    void aCommandArrivesWordByWord() {
        List<String> wanted = List.of(
                "/usr/local/bin/hello",
                "--listen",
                ":8080",
                "a b",
                "$$HOME", // becomes $HOME only when the service starts
                "100%",
                "say \"hi\"",
                "back\\slash",
                "tab\there",
                "ünï");
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/good"))) {
            assertEquals(List.of(wanted), systemd.unit("hello.service").command("ExecStart"));
        }
    }

    @Test
    void valuesAreThoseThatSystemdParsed() {
        Map<String, String> wanted = Map.ofEntries(
                Map.entry("Description", "Grüße, 100% hello"),
                Map.entry("User", "hello"),
                Map.entry("Restart", "on-failure"),
                Map.entry("RestartSec", "5s"),
                Map.entry("LimitNOFILE", "524288"),
                Map.entry("LimitNOFILESoft", "1024"),
                Map.entry("LimitCORE", "18446744073709551615"),
                Map.entry("KillMode", "mixed"),
                Map.entry("TimeoutStopSec", "30s"),
                Map.entry("MemoryHigh", "1887436800"),
                Map.entry("MemoryMax", "2147483648"),
                Map.entry("CPUQuotaPerSecSec", "4s"),
                Map.entry("CPUWeight", "80"),
                Map.entry("AllowedCPUs", "2-5"),
                Map.entry("IOReadBandwidthMax", "/dev/vda 47.6M"),
                Map.entry("Wants", "network-online.target (origin-file)"),
                Map.entry("Slice", "hello.slice"));
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/good"))) {
            SystemdUnit unit = systemd.unit("hello.service");
            wanted.forEach((property, value) -> assertEquals(Optional.of(value), unit.value(property), property));
            assertEquals(Optional.of("524288000"), systemd.unit("hello.slice").value("MemoryLow"));
        }
    }

    @Test
    void anIgnoredValueIsSeenToBeGoneAndAReplacedOneToBeAnother() {
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/broken"))) {
            SystemdUnit unit = systemd.unit("hello.service");
            assertEquals(Optional.of("18446744073709551615"), unit.value("MemoryMax"), "no limit at all");
            assertEquals(List.of("SPECIFIER=50hello.service"), unit.all("Environment"), "no complaint tells that");
        }
    }

    @Test
    void aDropInIsReadOnTopOfAUnitThatIsElsewhere() {
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/good"))) {
            SystemdUnit unit = systemd.unit("lonely.service");
            assertEquals(Optional.of("2048"), unit.value("LimitNOFILE"));
            assertEquals(List.of("ADDED=1"), unit.all("Environment"));
        }
    }

    @Test
    void aUnitThatIsNotThereIsNoEmptyUnit() {
        try (SystemdConsumer systemd = new SystemdConsumer(Inputs.of("systemd/good"))) {
            assertEquals(Optional.of("not-found"), systemd.unit("other.service").value("Unit Load State"));
            assertThrows(AssertionError.class, () -> SystemdDump.unit("other.service", ""));
        }
    }
}
