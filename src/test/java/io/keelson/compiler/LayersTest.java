package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.origin.Origin;
import io.keelson.problem.Problem;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
    @TempDir
    Path folder;

    @Test
    void theSpecWinsOverItsStandard() {
        assertEquals("always", Specs.value("""
                extends: go-production
                systemd: { Service: { Restart: always } }
                """, Keys.service("Restart")));
    }

    @Test
    void ofSeveralStandardsTheLaterWins() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "keelson: 1\nsysctl: { vm.swappiness: 1, kernel.sysrq: 0 }\n");
        Files.writeString(folder.resolve("b.yaml"), "keelson: 1\nsysctl: { vm.swappiness: 2 }\n");
        Standard standard =
                Specs.compile("extends: [./a.yaml, ./b.yaml]\n", folder).orThrow();
        assertEquals(
                "2",
                standard.get(Keys.sysctl("vm.swappiness")).orElseThrow().value().toString());
        assertEquals(
                "0",
                standard.get(Keys.sysctl("kernel.sysrq")).orElseThrow().value().toString());
    }

    @Test
    void aFileExtendsAnotherRelativeToItself() throws IOException {
        Files.createDirectories(folder.resolve("team"));
        Files.writeString(folder.resolve("team/all.yaml"), "keelson: 1\nextends: ../org.yaml\n");
        Files.writeString(folder.resolve("org.yaml"), "keelson: 1\nextends: go-production\nenv: { GOGC: 80 }\n");
        Standard standard = Specs.compile("extends: team/all.yaml\n", folder).orThrow();
        assertEquals("80", standard.get(Keys.GOGC).orElseThrow().value().toString());
        assertTrue(standard.get(Keys.service("Restart")).isPresent());
    }

    @Test
    void aCircleIsAProblemAtTheReferenceThatClosesIt() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "keelson: 1\nextends: b.yaml\n");
        Files.writeString(folder.resolve("b.yaml"), "keelson: 1\nextends: a.yaml\n");
        Compilation compilation = Specs.compile("extends: a.yaml\n", folder);
        assertEquals(List.of("KEEL-S006"), Specs.codes(compilation));
        assertTrue(compilation.problems().get(0).at().source().endsWith("b.yaml"));
        assertEquals(2, compilation.problems().get(0).at().span().orElseThrow().line());
    }

    @Test
    void aProblemInAnExtendedFileStandsInThatFile() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "keelson: 1\nenv: { GOGC: 75% }\n");
        Problem problem = Specs.compile("extends: a.yaml\n", folder).problems().get(0);
        assertEquals("KEEL-V001", problem.rule().code());
        assertEquals(folder.resolve("a.yaml").toString(), problem.at().source());
    }

    @Test
    void aMissingFileIsAProblemAtItsName() {
        Problem problem =
                Specs.compile("extends: gone.yaml\n", folder).problems().get(0);
        assertEquals("KEEL-S005", problem.rule().code());
        assertEquals(10, problem.at().span().orElseThrow().column());
    }

    @Test
    void unsetDropsWhatALowerLayerSet() {
        assertEquals("unset", Specs.value("""
                extends: go-production
                unset: [systemd.Service.PrivateTmp]
                """, Keys.service("PrivateTmp")));
    }

    @Test
    void unsetDropsAWholeSection() {
        Standard standard =
                Specs.compile("extends: linux-network-host\nunset: sysctl\n").orThrow();
        assertTrue(standard.sysctl().isEmpty());
    }

    @Test
    void aLaterLayerOverridesInAnySpelling() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"), "keelson: 1\ncgroup: { memory.max: 1GiB, cpu.max: 50000 100000 }\n");
        Standard standard = Specs.compile("""
                extends: a.yaml
                systemd: { Service: { MemoryMax: 2G, CPUQuotaPeriodSec: 10ms } }
                """, folder).orThrow();
        assertEquals(
                "2147483648",
                standard.get(Keys.MEMORY_MAX).orElseThrow().value().toString());
        assertEquals("5000 10000", standard.cgroup().cpuMax().orElseThrow().toString());
    }

    @Test
    void aListIsReplacedAsAWhole() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"), "keelson: 1\nsystemd: { Unit: { After: [a.service, b.service] } }\n");
        Standard standard = Specs.compile("extends: a.yaml\nsystemd: { Unit: { After: [c.service] } }\n", folder)
                .orThrow();
        assertEquals(
                List.of("c.service"),
                standard.units().section("Unit").get("After").texts());
    }

    @Test
    void everyLeafHasAnOrigin() {
        Standard standard = Specs.compile("""
                extends: go-production
                cgroup: { memory.max: 1GiB }
                """).orThrow();
        Origin derived = standard.get(Keys.GOMEMLIMIT).orElseThrow().origin();
        assertEquals(
                List.of("cgroup.memory.max"),
                assertInstanceOf(Origin.Derived.class, derived).from());
        Origin inherited = standard.get(Keys.service("Restart")).orElseThrow().origin();
        assertEquals(new Origin.Inherited("go-production", "systemd.Service.Restart"), inherited);
        Origin written = standard.get(Keys.MEMORY_MAX).orElseThrow().origin();
        assertEquals(2, assertInstanceOf(Origin.Written.class, written).span().line());
    }
}
