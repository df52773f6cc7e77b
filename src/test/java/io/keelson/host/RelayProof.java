package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service with a socket: systemd starts a socket only while its service is stopped. And starts that fail. */
final class RelayProof {
    private static final String OFF = "relay_restart=false";

    private final Host host;
    private final Path binary;
    private final Path folder;

    RelayProof(RoleProof proof, Path folder) {
        host = proof.role().host();
        binary = proof.role().binary();
        this.folder = folder;
    }

    /** Both are new. */
    String first() {
        ok(role(spec(), "relay").apply());
        bothRun();
        settled(role(spec(), "relay"));
        return "socket and service run";
    }

    /** systemd says so itself, before anybody waits for the service. */
    String failedStarts() {
        Spec spec = inForce();
        failed(spec.with("systemd-notify --ready", "echo no such peer; exit 3"), "exit", "no such peer");
        failed(spec.with("/bin/sh -c \"systemd-notify", "/opt/nosuch -c \"systemd-notify"), "missing", "203/EXEC");
        failed(spec.with("Type: notify", "Type: exec\n    User: nobody-there"), "user", "nobody-there");
        Spec socket = spec.with("0660", "0600").with("systemd-notify --ready", "echo no such peer; exit 3");
        failed(socket, "socket", "no such peer");
        return "the runs failed and say why, the former service is back";
    }

    /** Its service runs on meanwhile, with a socket of its own making or none. */
    String stoppedSocket() {
        Role role = role(inForce(), "relay");
        host.run("systemctl stop relay.socket").orThrow();
        Play verdict = role.verify();
        assertFalse(verdict.ok(), verdict.toString());
        says(verdict, "relay.socket runs");
        String process = process();
        pending(role, "relay.socket runs");
        assertEquals(process, process(), "the service was stopped");
        says(ok(role.apply()), "a run stops relay.service for it and starts it again");
        bothRun();
        assertNotEquals(process, process(), "the service was not started again");
        settled(role);
        return "repaired, pending where restarts are off";
    }

    /** A socket keeps what it was started with. */
    String changedSocket() {
        Role role = role(inForce().with("0660", "0600"), "mode");
        ok(role.apply(OFF));
        assertEquals("660", mode(), "in force without a restart: the proof shows nothing");
        pending(role, "relay.socket started with");
        Play verdict = role.verify();
        assertFalse(verdict.ok(), "verify found nothing " + verdict);
        ok(role.apply());
        assertEquals("600", mode());
        bothRun();
        settled(role);
        return "in force, pending where restarts are off";
    }

    /** What a restart would bring is neither forgotten nor an error. */
    String restartsOff() {
        inForce();
        String process = process();
        Role role = role(spec().with("RELAY_TEXT: one", "RELAY_TEXT: two").with("sleep 3600", "sleep 3601"), "off");
        ok(role.apply(OFF));
        pending(role, "relay.service started with");
        pending(role, "RELAY_TEXT");
        assertEquals(process, process(), "the service was restarted");
        Play verdict = role.verify();
        assertFalse(verdict.ok(), "verify found nothing " + verdict);
        ok(role.apply());
        assertNotEquals(process, process(), "the service was not restarted");
        settled(role);
        return "pending, and in force with the next run that may restart";
    }

    private void failed(Spec spec, String name, String said) {
        String before = files();
        Play play = role(spec, name).apply();
        assertFalse(play.ok(), "the run was content: " + play);
        says(play, said);
        says(play, "Its former files are back, and it is started with them.");
        assertEquals(before, files(), play.toString());
        bothRun();
        settled(role(spec(), "relay"));
    }

    /** A run and verify end well, name it, and do nothing about it. */
    private static void pending(Role role, String setting) {
        for (Play play : new Play[] {role.apply(OFF), role.verify(OFF)}) {
            assertEquals(0, ok(play).changed().orElseThrow(), play.toString());
            assertTrue(
                    play.run().out().lines().anyMatch(line -> line.contains(setting) && line.contains("  pending  ")),
                    "no word of " + setting + "\n" + play);
        }
    }

    /** A run changes nothing, and verify finds nothing. */
    private static void settled(Role role) {
        Play play = ok(role.apply());
        assertEquals(0, play.changed().orElseThrow(), play.toString());
        ok(role.verify());
    }

    private static Play ok(Play play) {
        assertTrue(play.ok(), play.toString());
        return play;
    }

    private static void says(Play play, String words) {
        assertTrue(play.run().out().contains(words), "no word of " + words + "\n" + play);
    }

    private Spec inForce() {
        ok(role(spec(), "relay").apply());
        bothRun();
        return spec();
    }

    private void bothRun() {
        assertEquals(
                "active\nactive\n",
                host.run("systemctl is-active relay.socket relay.service").out());
    }

    private String process() {
        return host.run("systemctl show --property=MainPID relay.service")
                .orThrow()
                .out();
    }

    private String mode() {
        return host.run("stat --format=%a /run/relay.sock").orThrow().out().strip();
    }

    private String files() {
        return host.run("cd /etc/systemd/system && sha256sum relay.*").orThrow().out();
    }

    private Role role(Spec spec, String name) {
        return Role.compiled(spec, host, binary, folder.resolve("relay-" + name));
    }

    private Spec spec() {
        try {
            String text = Files.readString(Project.file("src/test/hosts/specs/relay.yaml"));
            return new Spec("relay", text).with("os: debian-12", "os: " + host.os());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
