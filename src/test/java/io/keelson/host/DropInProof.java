package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A drop-in of somebody else that wins over the standard: verify names the file, and nothing that the file only adds. */
final class DropInProof {
    private static final String FOLDER = "/etc/systemd/system/";

    private final Host host;
    private final Path binary;
    private final Path folder;

    DropInProof(RoleProof proof, Path folder) {
        host = proof.role().host();
        binary = proof.role().binary();
        this.folder = folder;
    }

    /** Of the next start: the process has none of it. */
    String ofService() {
        Role role = applied(spec("relay"), "service");
        String path = written("relay.service", """
                [Service]
                ExecStart=
                ExecStart=/bin/sleep 99
                ExecStartPre=/bin/true
                WorkingDirectory=/tmp
                Environment=RELAY_TEXT=other OTHER=1
                """);
        assertEquals(
                Map.of(
                        "relay.service ExecStart", path,
                        "relay.service WorkingDirectory", path,
                        "relay.service Environment RELAY_TEXT", path),
                drifted(role));
        without(path, role);
        String socket = written("relay.socket", "[Socket]\nSocketMode=0666\nListenStream=/run/other.sock\n");
        assertEquals(Map.of("relay.socket SocketMode", socket), drifted(role));
        without(socket, role);
        return "named, and what was only added is not";
    }

    /** A later line of OnCalendar= comes beside ours, one behind an empty one in its place. */
    String ofTimer() {
        Spec job = spec("job");
        Spec timed = job.with("  Install: { WantedBy: multi-user.target }", "  Timer: { OnCalendar: daily }");
        Role role = applied(timed, "timer");
        String path = written("job.timer", "[Timer]\nOnCalendar=weekly\n");
        assertEquals(Map.of(), drifted(role));
        written("job.timer", "[Timer]\nOnCalendar=\nOnCalendar=weekly\n");
        assertEquals(Map.of("job.timer OnCalendar", path), drifted(role));
        without(path, role);
        return "named where it takes the place of the standard's";
    }

    private Role applied(Spec spec, String name) {
        Role role = Role.compiled(spec, host, binary, folder.resolve("drop-in-" + name));
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        assertEquals(Map.of(), drifted(role));
        return role;
    }

    private String written(String unit, String text) {
        String path = FOLDER + unit + ".d/zz.conf";
        host.run("mkdir -p " + FOLDER + unit + ".d && printf '%s' '" + text + "' >" + path
                        + " && systemctl daemon-reload")
                .orThrow();
        return path;
    }

    private void without(String path, Role role) {
        host.run("rm -r " + path + " && systemctl daemon-reload").orThrow();
        assertEquals(Map.of(), drifted(role));
    }

    /** The files that win, by setting. */
    private static SortedMap<String, String> drifted(Role role) {
        Play play = role.verify();
        SortedMap<String, String> drifted = new TreeMap<>();
        try {
            JsonNode report = new ObjectMapper().readTree(role.report().toFile());
            for (JsonNode line : report.get("settings")) {
                if (line.get("state").asText().equals("drift")) {
                    drifted.put(line.get("setting").asText(), line.get("wins").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(play.toString(), e);
        }
        assertEquals(drifted.isEmpty(), play.ok(), play.toString());
        return drifted;
    }

    private Spec spec(String name) {
        try {
            String text = Files.readString(Project.file("src/test/hosts/specs/" + name + ".yaml"));
            return new Spec(name, text).with("os: debian-12", "os: " + host.os());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
