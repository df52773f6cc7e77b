package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.standard.MountOptions;
import io.keelson.standard.NormalForm;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever standard can be made can be emitted, in lines that each format carries, and a reader that knows nothing of
 * Keelson's escapes finds the model in the files. The readers refuse every line that their format does not have.
 */
class ReadBackProperties {
    private static final Emitters ALL = Emitters.all();

    @Property(tries = 400)
    void whatIsReadBackIsTheModel(@ForAll("standards") Standard standard) {
        SortedMap<String, Artefact> files = ALL.emit(standard).files();
        String name = standard.name().orElseThrow().toString();
        settings(standard, files.get("keelson.json"));
        units(standard, name, files);
        assertEquals(
                sysctl(standard),
                text(files, "sysctl.d/60-" + name + ".conf")
                        .map(Readers::assignments)
                        .orElse(Map.of()));
        assertEquals(
                mounts(standard),
                text(files, "fstab/" + name + ".fstab").map(Readers::fstab).orElse(List.of()));
        SortedMap<String, String> variables = standard.environment().variables();
        assertEquals(
                variables,
                text(files, "docker/" + name + ".env").map(Readers::envFile).orElse(Map.of()));
        text(files, "docker/Dockerfile").ifPresent(text -> BuiltAsModelled.docker(standard, DockerReader.read(text)));
        text(files, "build/build.sh").ifPresent(text -> BuiltAsModelled.script(standard, ShellReader.read(text)));
        assertEquals(
                NormalForm.on(standard.target()).cgroup(standard.cgroup()),
                text(files, "cgroup/" + name + ".json").map(Readers::json).orElse(Map.of()));
        role(standard, files);
    }

    /** What is never generated is never shown: every section and every artefact comes up often. */
    @Example
    void theStandardsHaveEverySectionAndEveryArtefact() {
        Map<String, Integer> found = new TreeMap<>();
        standards().sampleStream().limit(150).forEach(standard -> {
            standard.settings()
                    .all()
                    .map(setting -> setting.key().section())
                    .distinct()
                    .forEach(section -> found.merge(section, 1, Integer::sum));
            ALL.emit(standard).files().keySet().stream()
                    .map(path -> path.replaceFirst("/.*(\\..*)", "/$1"))
                    .distinct()
                    .forEach(kind -> found.merge(kind, 1, Integer::sum));
        });
        for (String wanted : List.of(
                "description build docker env systemd cgroup scheduling sysctl mounts health target".split(" "))) {
            assertTrue(found.getOrDefault(wanted, 0) >= 15, () -> wanted + " in " + found);
        }
        for (String wanted : List.of(
                "systemd/.service",
                "systemd/.conf",
                "systemd/.slice",
                "fstab/.fstab",
                "sysctl.d/.conf",
                "docker/.env",
                "docker/Dockerfile",
                "build/.sh",
                "cgroup/.json",
                "ansible/.yml",
                "systemd/.socket",
                "systemd/.timer")) {
            assertTrue(found.getOrDefault(wanted, 0) >= 5, () -> wanted + " in " + found);
        }
    }

    private static void settings(Standard standard, Artefact json) {
        Map<String, Object> read = new TreeMap<>();
        Readers.node(json.text())
                .path("settings")
                .properties()
                .forEach(entry ->
                        read.put(entry.getKey(), entry.getValue().path("value").asText()));
        Map<String, Object> wanted = new TreeMap<>();
        standard.settings()
                .all()
                .forEach(s -> wanted.put(s.key().toString(), s.value().toString()));
        assertEquals(wanted, read);
    }

    private static void units(Standard standard, String name, SortedMap<String, Artefact> files) {
        String service =
                standard.isWhole() ? "systemd/" + name + ".service" : "systemd/" + name + ".service.d/60-keelson.conf";
        Map<String, List<String>> read =
                text(files, service).map(UnitReader::read).orElse(Map.of());
        // Beside a timer the timer is what is installed.
        String installed = standard.units().section("Timer").isEmpty() ? service : "systemd/" + name + ".timer";
        Map<String, List<String>> wants =
                text(files, installed).map(UnitReader::read).orElse(Map.of());
        standard.units()
                .section("Install")
                .forEach((directive, value) ->
                        assertEquals(value.texts(), wants.get("Install." + directive), directive));
        for (String section : List.of("Unit", "Service")) {
            standard.units().section(section).forEach((directive, value) -> {
                List<String> lines = new ArrayList<>(read.getOrDefault(section + "." + directive, List.of()));
                if (directive.equals("Environment")) {
                    lines.removeIf(line -> isOurs(standard, line));
                }
                assertEquals(value.texts(), lines, directive);
            });
        }
        assertEquals(
                variables(standard),
                read.getOrDefault("Service.Environment", List.of()).stream()
                        .filter(line -> isOurs(standard, line))
                        .map(UnitReader::assignment)
                        .toList());
        for (ResourceControl.Line line : ResourceControl.lines(standard.settings())) {
            assertEquals(
                    true,
                    read.getOrDefault("Service." + line.directive(), List.of()).contains(line.value()),
                    line.directive());
        }
        if (standard.isWhole() && !standard.units().section("Unit").containsKey("Description")) {
            assertEquals(
                    standard.description()
                            .map(text -> List.of(text.toString().replace("%", "%%")))
                            .orElse(List.of()),
                    read.getOrDefault("Unit.Description", List.of()));
        }
    }

    private static boolean isOurs(Standard standard, String line) {
        return line.startsWith("\"") && variables(standard).contains(UnitReader.assignment(line));
    }

    private static List<String> variables(Standard standard) {
        return standard.environment().variables().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private static Map<String, String> sysctl(Standard standard) {
        Map<String, String> wanted = new TreeMap<>();
        standard.sysctl().values().forEach((key, value) -> wanted.put(key, value.toString()));
        return wanted;
    }

    private static List<List<String>> mounts(Standard standard) {
        return standard.mounts().stream()
                .map(mount -> List.of(
                        mount.device().toString(),
                        mount.point().toString(),
                        mount.type(),
                        mount.options()
                                .map(MountOptions::toString)
                                .filter(options -> !options.isEmpty())
                                .orElse("defaults")))
                .toList();
    }

    private static void role(Standard standard, SortedMap<String, Artefact> files) {
        String role = standard.name().orElseThrow().role();
        files.forEach((path, artefact) -> {
            if (path.endsWith(".yml")) {
                Readers.yaml(artefact.text());
            }
        });
        Optional<Map<?, ?>> vars =
                text(files, "ansible/roles/" + role + "/vars/main.yml").map(Readers::yaml);
        vars.ifPresent(read -> standard(standard, (Map<?, ?>) read.get("__" + role + "_standard")));
    }

    private static void standard(Standard standard, Map<?, ?> read) {
        NormalForm forms = NormalForm.on(standard.target());
        Map<String, List<?>> sysctl = new TreeMap<>();
        list(read, "sysctl")
                .forEach(line -> sysctl.put(
                        line.get("key").toString(),
                        Arrays.asList(line.get("value"), Optional.ofNullable(line.get("shown")))));
        Map<String, List<?>> wanted = new TreeMap<>();
        standard.sysctl()
                .values()
                .forEach((key, value) -> wanted.put(key, List.of(value.toString(), forms.sysctl(key, value))));
        assertEquals(wanted, sysctl);
        assertEquals(
                standard.mounts().stream().map(m -> m.point().toString()).toList(),
                list(read, "mounts").stream().map(mount -> mount.get("point")).toList());
        Map<?, ?> service = (Map<?, ?>) read.get("service");
        if (!((List<?>) service.get("units")).isEmpty()) {
            assertEquals(standard.environment().variables(), service.get("environment"));
            assertEquals(forms.properties(standard.settings()), service.get("properties"));
            assertEquals(forms.cgroup(standard.cgroup()), service.get("cgroup"));
        }
    }

    private static List<Map<?, ?>> list(Map<?, ?> read, String name) {
        return ((List<?>) read.get(name))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static Optional<String> text(SortedMap<String, Artefact> files, String path) {
        return Optional.ofNullable(files.get(path)).map(Artefact::text);
    }

    @Provide
    Arbitrary<Standard> standards() {
        return StandardArbitraries.standards();
    }
}
