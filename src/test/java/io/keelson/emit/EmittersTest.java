package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.origin.ExtensionFault;
import io.keelson.standard.Keys;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmittersTest {
    private static final Standard PAYMENTS = Standard.of(Standards.payments());

    @Test
    void aWholeSpecGivesTheFilesOfTheContract() {
        Set<String> files = files(PAYMENTS).keySet().stream()
                .filter(path -> !path.startsWith("ansible/roles/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "SHA256SUMS",
                        "ansible/.yamllint",
                        "ansible/ansible.cfg",
                        "ansible/pay_ments.tar.gz",
                        "ansible/inventory.example/hosts.yml",
                        "ansible/inventory.example/group_vars/pay_ments.yml",
                        "ansible/playbooks/site.yml",
                        "ansible/playbooks/verify.yml",
                        "ansible/requirements.yml",
                        "build/analyze.sh",
                        "build/build.sh",
                        "cgroup/pay-ments.json",
                        "docker/Dockerfile",
                        "docker/pay-ments.env",
                        "fstab/pay-ments.fstab",
                        "keelson.json",
                        "modules-load.d/pay-ments.conf",
                        "sysctl.d/60-pay-ments.conf",
                        "systemd/pay-ments.service",
                        "systemd/pay_ments.slice")),
                files);
    }

    @Test
    void theRoleCarriesTheBytesOfTheHostsFiles() {
        SortedMap<String, Artefact> files = files(PAYMENTS);
        String copies = "ansible/roles/pay_ments/files/";
        List<String> copied = files.keySet().stream()
                .filter(path -> path.startsWith(copies))
                .map(path -> path.substring(copies.length()))
                .filter(path -> !path.startsWith("host/"))
                .toList();
        assertEquals(5, copied.size(), copied.toString());
        copied.forEach(path -> assertEquals(files.get(path), files.get(copies + path), path));
    }

    @Test
    void theRoleHoldsEveryEnvironment() {
        Settings timer = Settings.builder()
                .put(Keys.directive("Timer", "OnCalendar"), "daily")
                .build();
        Standard production = Standard.of(Standards.payments().with(timer).without(key -> key.isWithin("mounts")));
        Map<String, Artefact> files = Emitters.all()
                .emit(PAYMENTS, new TreeMap<>(Map.of("production", production)))
                .files();
        String role = "ansible/roles/pay_ments/";
        Map<String, Artefact> itself = files(production);
        for (String file : List.of("systemd/pay-ments.timer", "sysctl.d/60-pay-ments.conf")) {
            assertEquals(itself.get(file), files.get(role + "files/environments/production/" + file), file);
        }
        assertFalse(files.containsKey("systemd/pay-ments.timer"), "the plain spec has no timer");
        assertFalse(files.containsKey(role + "files/environments/production/fstab/pay-ments.fstab"));
        String values = files.get(role + "vars/environments/production.yml").text();
        assertTrue(values.contains("\n  mounts: []\n"), values);
        assertTrue(values.contains("source: \"environments/production/systemd/pay-ments.timer\"\n"), values);
        assertTrue(files.get(role + "defaults/main.yml").text().contains("\npay_ments_environment: \"\"\n"));
    }

    @Test
    void nothingThatIsNotAskedForIsEmitted() {
        assertEquals(
                Set.of("SHA256SUMS", "keelson.json"),
                files(Standards.of(Standards.named("host"))).keySet());
        Set<String> limited =
                files(Standards.of(Standards.named("host"), Standards.limits())).keySet();
        String tasks = "ansible/roles/host/tasks/";
        assertTrue(limited.contains(tasks + "units.yml"), limited.toString());
        assertFalse(
                limited.contains(tasks + "sysctl.yml") || limited.contains("docker/Dockerfile"), limited.toString());
    }

    @Test
    void oneStandardGivesOneSetOfBytes() {
        SortedMap<String, Artefact> first = files(PAYMENTS);
        assertEquals(first, files(Standard.of(Standards.payments())));
        Emitters shared = Emitters.all();
        Stream.generate(() -> PAYMENTS)
                .limit(16)
                .parallel()
                .map(standard -> shared.emit(standard).files())
                .forEach(files -> assertEquals(first, files));
    }

    @Test
    void onlyThoseNamedRun() {
        Set<String> files =
                Emitters.only(List.of("build", "cgroup")).emit(PAYMENTS).files().keySet();
        assertEquals(
                Set.of("SHA256SUMS", "build/analyze.sh", "build/build.sh", "cgroup/pay-ments.json", "keelson.json"),
                files);
        InvalidValue unknown = assertThrows(InvalidValue.class, () -> Emitters.only(List.of("kubernetes")));
        assertEquals("ansible, sysctl, systemd, fstab, docker, build, cgroup", unknown.allowed());
    }

    @Test
    void aStandardWithoutANameIsRefused() {
        assertThrows(InvalidValue.class, () -> Emitters.all().emit(Standard.of(Standards.limits())));
    }

    @Test
    void aForeignEmitterIsHeldToItsPlace() {
        for (String path : List.of("../passwd", "mine/../../passwd", "keelson.json", "theirs/a.txt")) {
            Emitters outside = Emitters.all().and(foreign(path));
            String said = assertThrows(ExtensionFault.class, () -> outside.emit(PAYMENTS), path)
                    .getMessage();
            assertTrue(said.contains(getClass().getName()) && said.contains("must not write " + path), said);
        }
        assertTrue(
                Emitters.all().and(foreign("mine/a.txt")).emit(PAYMENTS).files().containsKey("mine/a.txt"));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        Emitters one = Emitters.all().and(foreign("mine/a.txt"));
        String said = assertThrows(ExtensionFault.class, () -> one.and(foreign("mine/b.txt")))
                .getMessage();
        assertTrue(said.endsWith(": there is another emitter of the name foreign"), said);
    }

    private static Emitter foreign(String path) {
        return new Emitter() {
            @Override
            public String name() {
                return "foreign";
            }

            @Override
            public boolean owns(String candidate) {
                return candidate.startsWith("mine/");
            }

            @Override
            public SortedMap<String, Artefact> emit(Standard standard) {
                return new TreeMap<>(Map.of(path, new Artefact("text\n", false)));
            }
        };
    }

    private static SortedMap<String, Artefact> files(Standard standard) {
        return new TreeMap<>(Emitters.all().emit(standard).files());
    }
}
