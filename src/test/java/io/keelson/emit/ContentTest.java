package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.fact.Facts;
import io.keelson.origin.Origin;
import io.keelson.origin.Span;
import io.keelson.standard.Keys;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.GoMemLimit;
import io.keelson.value.MountSource;
import io.keelson.value.SysctlValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Standard PAYMENTS = Standard.of(Standards.payments());
    private static final String OWNER = "pay-ments: standard [0-9a-f]{12}, written by Keelson";

    @Test
    void limitsWithoutACommandAreADropIn() {
        SortedMap<String, Artefact> files = files(Standards.of(Standards.named("nginx-x"), Standards.limits()));
        String dropIn = files.get("systemd/nginx-x.service.d/60-keelson.conf").text();
        assertTrue(dropIn.contains("\nMemoryMax=2G\n"), dropIn);
        assertTrue(dropIn.contains("\nIOReadBandwidthMax=/dev/block/8:16 52428800\n"), dropIn);
        assertTrue(dropIn.contains("\nSlice=nginx_x.slice\n"), dropIn);
        assertFalse(files.containsKey("systemd/nginx-x.service"));
    }

    /** In /etc a unit of that name would take the place of the one that is meant, with all its other lines. */
    @Test
    void aCommandInThePlaceOfAnotherOneIsADropIn() {
        Settings start = Settings.builder()
                .put(Keys.service("ExecStart"), "", "/usr/bin/nginx --own")
                .build();
        SortedMap<String, Artefact> files = files(Standards.of(Standards.named("nginx-x"), start));
        String dropIn = files.get("systemd/nginx-x.service.d/60-keelson.conf").text();
        assertTrue(dropIn.contains("\nExecStart=\nExecStart=/usr/bin/nginx --own\n"), dropIn);
        assertFalse(files.containsKey("systemd/nginx-x.service"));
    }

    @Test
    void aSliceOfOnesOwnIsLeftAlone() {
        Settings placed =
                Settings.builder().put(Keys.service("Slice"), "mine.slice").build();
        SortedMap<String, Artefact> files =
                files(Standard.of(Standards.payments().with(placed)));
        assertFalse(files.containsKey("systemd/pay_ments.slice"));
        String unit = files.get("systemd/pay-ments.service").text();
        assertTrue(unit.contains("\nSlice=mine.slice\n") && !unit.contains("pay_ments"), unit);
    }

    /** systemd-analyze verify of both, enabled: "Found ordering cycle on basic.target/start". */
    @Test
    void whatIsWantedByTheSocketsIsTheSocketAlone() {
        Settings units = Settings.builder()
                .put(Keys.directive("Socket", "ListenStream"), "8080")
                .put(Keys.directive("Install", "WantedBy"), "sockets.target")
                .build();
        SortedMap<String, Artefact> files =
                files(Standard.of(Standards.payments().with(units)));
        String service = files.get("systemd/pay-ments.service").text();
        assertFalse(service.contains("[Install]"), service);
        assertTrue(files.get("systemd/pay-ments.socket").text().endsWith("\nWantedBy=sockets.target\n"));
        String role = files.get("ansible/roles/pay_ments/vars/main.yml").text();
        assertEquals(1, role.split("enabled: true", -1).length - 1, role);
    }

    /** mount -a goes through the lines in turn: a folder cannot be bound before its disk is there. */
    @Test
    void aBindMountComesBehindTheMountThatItsFolderLiesOn() {
        Settings.Builder mounts = Settings.builder();
        mount(mounts, "/srv/app", "/srv/data/app", "none", "bind");
        mount(mounts, "/srv/app/sub", "/srv/image/disk.img", "ext4", "loop");
        mount(mounts, "/srv/data", "LABEL=data", "ext4", "noatime");
        mount(mounts, "/srv/image", "LABEL=image", "ext4", "noatime");
        mount(mounts, "/srv/z", "/srv/z/y", "none", "bind");
        Standard standard = Standard.of(Standards.payments().with(mounts.build()));
        List<String> points = files(standard)
                .get("fstab/pay-ments.fstab")
                .text()
                .lines()
                .filter(line -> line.contains(" /srv/"))
                .map(line -> line.split(" ")[1])
                .toList();
        assertEquals(
                List.of("/srv/data", "/srv/app", "/srv/image", "/srv/app/sub", "/srv/my\\040data", "/srv/z"), points);
    }

    private static void mount(Settings.Builder to, String point, String device, String type, String option) {
        to.put(Keys.mountDevice(point), MountSource.parse(device))
                .put(Keys.mountType(point), type)
                .put(Keys.mountOptions(point), MountOptions.parse(option));
    }

    @Test
    void socketAndTimerAreUnitsOfTheirOwn() {
        Settings units = Settings.builder()
                .put(Keys.directive("Socket", "ListenStream"), "8080", "[::1]:8081")
                .put(Keys.directive("Timer", "OnCalendar"), "daily")
                .build();
        SortedMap<String, Artefact> files =
                files(Standard.of(Standards.payments().with(units)));
        String socket = files.get("systemd/pay-ments.socket").text();
        assertTrue(socket.contains("[Socket]\nListenStream=8080\nListenStream=[::1]:8081\n"), socket);
        assertTrue(socket.endsWith("\n[Install]\nWantedBy=sockets.target\n"), socket);
        String written = "\n[Install]\nWantedBy=multi-user.target\n";
        assertTrue(files.get("systemd/pay-ments.timer").text().endsWith(written), "what is written is the timer's");
        assertFalse(files.get("systemd/pay-ments.service").text().contains("[Install]"), "not started at boot, too");
    }

    /** The drop-in of a service that is elsewhere, or nowhere, would stop nothing with it. */
    @Test
    void whatIsSaidOfASocketAloneStandsInTheSocket() {
        Settings socket = Settings.builder()
                .put(Keys.directive("Unit", "PartOf"), "ipfs.service")
                .put(Keys.directive("Socket", "ListenStream"), "5001")
                .put(Keys.directive("Socket", "Service"), "ipfs.service")
                .build();
        SortedMap<String, Artefact> files = files(Standards.of(Standards.named("ipfs-api"), socket));
        String unit = files.get("systemd/ipfs-api.socket").text();
        assertTrue(unit.contains("\n[Unit]\nPartOf=ipfs.service\n\n[Socket]\n"), unit);
        assertFalse(files.containsKey("systemd/ipfs-api.service.d/60-keelson.conf"));
    }

    @Test
    void aSettingStandsBehindThoseThatItNeeds() {
        // by name it would stand before the one it needs
        Facts facts = Facts.builtIn();
        String key = facts.sysctlKeys().stream()
                .filter(name ->
                        facts.sysctl(name).flatMap(fact -> fact.own("after")).isPresent())
                .filter(name -> name.compareTo(before(name)) < 0)
                .findFirst()
                .orElseThrow();
        Settings both = Settings.builder()
                .put(Keys.sysctl(key), SysctlValue.of(1))
                .put(Keys.sysctl(before(key)), SysctlValue.of(1))
                .build();
        String two = files(Standards.of(Standards.named("host"), both))
                .get("sysctl.d/60-host.conf")
                .text();
        assertTrue(two.indexOf("\n" + before(key) + " =") < two.indexOf("\n" + key + " ="), two);
        String conf = files(PAYMENTS).get("sysctl.d/60-pay-ments.conf").text();
        assertTrue(conf.indexOf("default_qdisc") < conf.indexOf("congestion_control"), conf);
        String modules = files(PAYMENTS).get("modules-load.d/pay-ments.conf").text();
        assertTrue(modules.endsWith("\nsch_fq\ntcp_bbr\n"), modules);
    }

    @Test
    void everyFileThatCanSaysWhoseItIsAndAProgramThatItIsEverybodys() {
        SortedMap<String, Artefact> texts = files(PAYMENTS);
        texts.values().removeIf(artefact -> !artefact.isText());
        texts.forEach((path, artefact) -> {
            if (!path.endsWith(".json") && !path.equals("SHA256SUMS")) {
                String head = artefact.text().lines().limit(2).collect(Collectors.joining("\n"));
                String owner = path.endsWith(".py") ? "# Written by Keelson, the same in every role." : OWNER;
                assertTrue(head.matches("(?s).*" + owner + ".*"), path + head);
            }
            assertTrue(artefact.text().endsWith("\n") && !artefact.text().endsWith("\n\n"), path);
        });
    }

    @Test
    void onlyTheScriptsAreExecutable() {
        List<String> executable = files(PAYMENTS).entrySet().stream()
                .filter(file -> file.getValue().executable())
                .map(file -> file.getKey())
                .toList();
        assertEquals(List.of("build/analyze.sh", "build/build.sh"), executable);
    }

    @Test
    void aDerivedSettingSaysHowItCameAbout() throws IOException {
        Origin derived = new Origin.Derived(
                "env.GOMEMLIMIT", List.of("cgroup.memory.max"), "90 % of memory.max", Optional.empty());
        Settings settings = Standards.payments().with(new Setting<>(Keys.GOMEMLIMIT, GoMemLimit.ofMiB(1843), derived));
        SortedMap<String, Artefact> files = files(Standard.of(settings));
        String unit = files.get("systemd/pay-ments.service").text();
        assertTrue(unit.contains("# 90 % of memory.max\nEnvironment=\"GOMEMLIMIT=1843MiB\"\n"), unit);
        JsonNode entry = json(files).path("settings").path("env.GOMEMLIMIT");
        assertEquals("90 % of memory.max", entry.path("how").asText());
        assertEquals("cgroup.memory.max", entry.path("from").path(0).asText());
    }

    @Test
    void whereAValueWasWrittenIsNotInTheFiles() throws IOException {
        Span span = new Span("/home/anna/specs/base.yaml", 4711, 13, 4711, 20);
        Origin written =
                new Origin.Written("/home/anna/specs/base.yaml", "systemd.Service.MemoryMax", span, span, List.of());
        Setting<?> moved = new Setting<>(
                Keys.MEMORY_MAX, Standards.limits().value(Keys.MEMORY_MAX).orElseThrow(), written);
        SortedMap<String, Artefact> files =
                files(Standard.of(Standards.payments().with(moved)));
        JsonNode origin = json(files).path("settings").path("cgroup.memory.max").path("origin");
        assertEquals("base.yaml", origin.path("layer").asText());
        assertEquals("systemd.Service.MemoryMax", origin.path("key").asText());
        files.forEach((path, file) ->
                assertFalse(file.text().contains("anna") || file.text().contains("4711"), path));
        SortedMap<String, Artefact> others = files(PAYMENTS);
        others.keySet().removeAll(Set.of("keelson.json", "SHA256SUMS"));
        others.forEach((path, file) -> assertEquals(file, files.get(path), path));
    }

    private static String before(String key) {
        return Facts.builtIn()
                .sysctl(key)
                .flatMap(fact -> fact.own("after"))
                .orElseThrow()
                .split(" ")[0];
    }

    private static JsonNode json(SortedMap<String, Artefact> files) throws IOException {
        return new ObjectMapper().readTree(files.get("keelson.json").text());
    }

    private static SortedMap<String, Artefact> files(Standard standard) {
        return new TreeMap<>(Emitters.all().emit(standard).files());
    }
}
