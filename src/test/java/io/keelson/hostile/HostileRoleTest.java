package io.keelson.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.consumer.AnsibleConsumer;
import io.keelson.consumer.AnsibleRoles;
import io.keelson.consumer.FindmntConsumer;
import io.keelson.consumer.Run;
import io.keelson.hostile.HostileStandards.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles in real runs of Ansible: the variables of hundreds, the tasks of some. */
class HostileRoleTest {

    private static final List<Made> STANDARDS = HostileStandards.some(300, 2_000);
    private static final List<Made> APPLIED = HostileStandards.some(8, 200);

    @TempDir
    Path folder;

    @Test
    void ansibleHoldsEachTextAsItWasTyped() throws IOException {
        try (AnsibleRoles ansible = new AnsibleRoles(HostileStandards.write(STANDARDS, "ansible/", folder))) {
            JsonNode values = new ObjectMapper().readTree(ansible.values());
            for (Made made : STANDARDS) {
                JsonNode own = values.path(role(made));
                assertEquals(wanted(made), sysctl(own), made::toString);
                assertEquals(points(made), texts(own.path("mounts"), "point"), made::toString);
                assertEquals(
                        made.standard().environment().variables(),
                        variables(own.path("service").path("environment")),
                        made::toString);
            }
        }
    }

    @Test
    void theTasksOfTheRoleWriteEachTextAsItWasTyped() throws IOException {
        try (AnsibleRoles ansible = new AnsibleRoles(HostileStandards.write(APPLIED, "ansible/", folder))) {
            Map<String, List<String>> keys = new TreeMap<>();
            APPLIED.forEach(made -> keys.put(
                    role(made), List.copyOf(made.standard().sysctl().values().keySet())));
            Run run = ansible.apply(keys);
            assertTrue(run.ok(), run::toString);
            for (Made made : APPLIED) {
                Path etc = ansible.root(role(made)).resolve("etc");
                String name = made.spec().name();
                for (String key : keys.get(role(made))) {
                    assertEquals(
                            made.standard().sysctl().values().get(key) + "\n",
                            Files.readString(etc.resolveSibling("proc/sys/" + key.replace('.', '/'))),
                            made::toString);
                }
                assertEquals(
                        made.file("systemd/" + name + ".service"),
                        Files.readString(etc.resolve("systemd/system/" + name + ".service")));
                if (!wanted(made).isEmpty()) {
                    String sysctl = "sysctl.d/60-" + name + ".conf";
                    assertEquals(made.file(sysctl), Files.readString(etc.resolve(sysctl)));
                }
                if (!points(made).isEmpty()) {
                    Path emitted = Files.writeString(folder.resolve(name), made.file("fstab/" + name + ".fstab"));
                    List<FindmntConsumer.Mount> wanted =
                            FindmntConsumer.read(emitted).mounts();
                    assertEquals(
                            wanted, FindmntConsumer.read(etc.resolve("fstab")).mounts(), made::toString);
                }
            }
        }
    }

    /** Of the other roles only what a spec's texts reach: the linter takes seconds for each that it reads whole. */
    @Test
    void theLintersHaveNothingToSayOfTheRoles() {
        HostileStandards.write(STANDARDS, "ansible/", path -> path.endsWith("/vars/main.yml"), folder);
        HostileStandards.write(APPLIED, "ansible/", folder);
        try (AnsibleConsumer ansible = new AnsibleConsumer(folder)) {
            AnsibleConsumer.Lint lint = ansible.lint();
            assertTrue(lint.run().ok(), lint.run()::toString);
            assertTrue(lint.files().orElseThrow() >= STANDARDS.size() + 10 * APPLIED.size(), lint::toString);
            Run yaml = ansible.yamllint();
            assertTrue(yaml.ok(), yaml::toString);
        }
    }

    private static String role(Made made) {
        return made.standard().name().orElseThrow().role();
    }

    private static List<String> wanted(Made made) {
        return made.spec().of(Slot.SYSCTL).stream()
                .map(entry -> "keelson." + entry.id() + ".value = " + shown(entry.text()))
                .sorted()
                .toList();
    }

    private static String shown(String text) {
        return text.matches("-?[0-9]+( -?[0-9]+)+") ? text.replace(' ', '\t') : text;
    }

    private static List<String> points(Made made) {
        return made.standard().mounts().stream()
                .map(mount -> mount.point().toString())
                .toList();
    }

    private static List<String> sysctl(JsonNode standard) {
        List<String> lines = new ArrayList<>();
        standard.path("sysctl")
                .forEach(setting -> lines.add(text(setting.path("key")) + " = " + text(setting.path("shown"))));
        return lines.stream().sorted().toList();
    }

    private static Map<String, String> variables(JsonNode mapping) {
        Map<String, String> variables = new TreeMap<>();
        mapping.properties().forEach(entry -> variables.put(entry.getKey(), text(entry.getValue())));
        return variables;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(text(item.path(field))));
        return texts;
    }

    /** Some versions of Ansible wrap a text that no template may touch. */
    private static String text(JsonNode node) {
        return (node.isObject() ? node.path("__ansible_unsafe") : node).asText();
    }
}
