package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is shown of the role on one host, whichever its kind. Each method is a step, and says what it saw. */
final class RoleProof {
    private final Host host;
    private final Role role;
    private final Wanted wanted;

    RoleProof(Host host, Path binary, Path folder) {
        this.host = host;
        role = Role.compiled(Spec.of(host), host, binary, folder);
        wanted = role.wanted();
    }

    /** The first run, and where runs are cheap a dry one before it: each change that was announced is made. */
    String applied() {
        if (host.kind() == Host.Kind.MACHINE) {
            Play play = role.apply();
            assertTrue(play.ok(), play.toString());
            assertEquals(new TreeMap<>(), live().otherThan(wanted), "not in force");
            return wanted.settings().size() + " settings in force";
        }
        Live before = live();
        Play dry = role.announce();
        assertTrue(dry.ok(), dry.toString());
        assertEquals(before, live(), "a dry run changed something");
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        assertEquals(new TreeMap<>(), live().otherThan(wanted), "not in force");
        Set<String> idle = new TreeSet<>(dry.changes());
        idle.removeAll(play.changes());
        assertEquals(Set.of(), idle, "announced and not done\n" + play);
        return "%d settings in force, by %d tasks of which a dry run announced %d"
                .formatted(
                        wanted.settings().size(),
                        play.changes().size(),
                        dry.changes().size());
    }

    String appliedAgain() {
        Live before = live();
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        assertEquals(0, play.changed().orElseThrow(), play.toString());
        assertEquals(before, live(), "no task says so, but something changed");
        assertFalse(
                host.run("journalctl --output=cat | grep COURIER_MODE").ok(),
                "the journal holds the service's variables");
        return "changed=0, and nothing did";
    }

    /** All must come back by what lies on the disk. */
    String bootedAgain() {
        host.kill();
        host.start();
        assertEquals(new TreeMap<>(), settled().otherThan(wanted), "lost at boot");
        return wanted.settings().size() + " settings in force without a run";
    }

    /** Verify names what was put out of force and nothing else, and a run repairs that and nothing else. */
    String tampered(Tampering tampering) {
        Live before = inForce();
        tampering.doTo(host);
        SortedMap<String, String> other = settled().otherThan(wanted);
        assertEquals(tampering.keys(), other.keySet(), "put out of force otherwise than meant");
        Verdict verdict = Verdict.of(role);
        assertFalse(verdict.play().ok(), "verify found nothing of " + other);
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        Live after = live();
        assertEquals(new TreeMap<>(), after.otherThan(wanted), "not repaired");
        assertEquals(Set.of(), after.changedSince(before), "otherwise than before");
        Set<String> named = new TreeSet<>(verdict.drifted());
        tampering.keys().stream().filter(verdict::names).forEach(named::add);
        assertEquals(tampering.keys(), named, "verify named other settings\n" + verdict.play());
        return tampering.keys().size() + " named and repaired";
    }

    /** The host as the role leaves it; a new one, where an earlier step left it otherwise. */
    Live inForce() {
        Live live = live();
        if (!live.otherThan(wanted).isEmpty() || !live.isActive()) {
            host.up();
            Play play = role.apply();
            assertTrue(play.ok(), play.toString());
            live = live();
            assertEquals(new TreeMap<>(), live.otherThan(wanted), "not in force to begin with");
        }
        return live;
    }

    Role role() {
        return role;
    }

    Wanted wanted() {
        return wanted;
    }

    Live live() {
        return Live.of(host, wanted);
    }

    /** The service may take a moment to be up after a boot, and its process to be the program after a start. */
    Live settled() {
        Live live = live();
        for (int i = 0; i < 20 && !live.isActive(); i++) {
            pause(0.5);
            live = live();
        }
        return live;
    }

    static void pause(double seconds) {
        try {
            Thread.sleep(Math.round(seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
