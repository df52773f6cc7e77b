package io.keelson.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.consumer.AnsibleConsumer;
import io.keelson.consumer.AnsibleRoles;
import io.keelson.consumer.GalaxyConsumer;
import io.keelson.consumer.Run;
import io.keelson.emit.Artefacts;
import io.keelson.emit.Emitters;
import io.keelson.emit.RoleArchive;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code samples/role-consumer} with the role that {@code samples/maven-consumer} packs. */
class RoleConsumerTest {
    private static final String ARCHIVE = "../maven-consumer/target/stock-1.0.0-stock-ansible-role.tar.gz";

    @Test
    void aRoleOfAProjectIsInstalledAndRun() throws IOException {
        Compilation stock = Keelson.compile(Project.file("samples/maven-consumer/src/main/keelson/stock.yaml"));
        assertEquals(List.of(), stock.problems());
        Artefacts artefacts = Emitters.all().emit(stock.orThrow());
        try (GalaxyConsumer galaxy = new GalaxyConsumer(Project.file("samples/role-consumer"))) {
            assertTrue(!galaxy.install().ok(), "installed from an archive that is not there");
            galaxy.offer(ARCHIVE, RoleArchive.of(artefacts).orElseThrow().bytes());
            Run installed = galaxy.install();
            assertTrue(
                    installed.ok() && installed.out().contains("stock was installed successfully"),
                    installed::toString);
            try (AnsibleConsumer ansible = new AnsibleConsumer(galaxy.folder())) {
                Run dry = ansible.check("site.yml", "-i", "inventory.ini");
                assertTrue(dry.ok() && dry.out().matches("(?s).*shop2\\.example\\.com +: ok=[1-9].*"), dry::toString);
            }
            try (AnsibleRoles roles = new AnsibleRoles(galaxy.folder())) {
                Run applied = roles.apply(Map.of("stock", keys(stock)));
                assertTrue(applied.ok(), applied::toString);
                String unit = "systemd/stock.service";
                assertEquals(
                        artefacts.files().get(unit).text(),
                        Files.readString(roles.root("stock").resolve("etc/systemd/system/stock.service")));
            }
        }
    }

    private static List<String> keys(Compilation compilation) {
        return compilation.orThrow().sysctl().values().keySet().stream()
                .map(Object::toString)
                .toList();
    }
}
