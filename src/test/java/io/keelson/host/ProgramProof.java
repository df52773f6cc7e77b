package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The program that the role installs: told apart by its bytes, and sent only to a host that has another one. */
final class ProgramProof {
    private static final String INSTALLED = "/usr/local/bin/courier";

    private final RoleProof proof;
    private final Role role;
    private final Path folder;

    ProgramProof(RoleProof proof, Path folder) {
        this.proof = proof;
        this.folder = folder;
        role = proof.role();
    }

    /** Another file lies where the program was, as after somebody's own deployment; the process is still the old one. */
    String replaced() {
        Live before = proof.inForce();
        role.host()
                .run("set -e; cp -p %1$s %1$s.new; echo >>%1$s.new; mv %1$s.new %1$s".formatted(INSTALLED))
                .orThrow();
        Verdict verdict = Verdict.of(role);
        assertFalse(verdict.play().ok(), "verify found nothing");
        assertEquals(Set.of(), verdict.drifted(), "verify named settings\n" + verdict.play());
        assertTrue(
                verdict.play().run().out().contains(INSTALLED), verdict.play().toString());
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        Live after = proof.settled();
        assertEquals(Set.of(), after.changedSince(before), "otherwise than before\n" + play);
        assertNotEquals(before.started(), after.started(), "the process runs a program that is gone");
        return "named, sent and started";
    }

    /**
     * One that was built with an older Go than the spec assumes: refused where it stays, and replaced where the run brings
     * another one. It is today's program, with another version in what go build wrote into it.
     */
    String ofAnOlderGo() {
        Live before = proof.inForce();
        role.host()
                .run(
                        "set -e; cat >%1$s.new; chmod 755 %1$s.new; mv %1$s.new %1$s".formatted(INSTALLED),
                        Courier.ofGo18(role.binary(), folder.resolve("older")))
                .orThrow();
        Play refused = new Role(role.emitted(), role.host(), folder.resolve("older")).apply();
        assertFalse(refused.ok(), "the run was content: " + refused);
        assertTrue(
                refused.run().out().contains("the program " + INSTALLED + " was built with Go 1.18"),
                refused.toString());
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        assertEquals(Set.of(), proof.settled().changedSince(before), "otherwise than before\n" + play);
        return "named, and replaced";
    }

    /** Paths of the machine that built it are in the program, and go build says nothing of it. */
    String untrimmed() {
        Live before = proof.inForce();
        Path binary = Courier.built("courier-untrimmed", List.of("-buildmode=exe", "-ldflags=-w"));
        Play play = new Role(role.emitted(), role.host(), binary).apply();
        assertFalse(play.ok(), "the run was content: " + play);
        assertTrue(play.run().out().matches("(?s).*-trimpath +drift +true +false.*"), play.toString());
        Play repaired = role.apply();
        assertTrue(repaired.ok(), repaired.toString());
        assertEquals(Set.of(), proof.settled().changedSince(before), "otherwise than before\n" + repaired);
        return "named";
    }

    /** The path is wrong, or nothing was built. */
    String missing() {
        Live before = proof.inForce();
        Path nowhere = folder.resolve("not-built");
        Play play = new Role(role.emitted(), role.host(), nowhere).apply();
        assertFalse(play.ok(), "the run was content: " + play);
        assertTrue(
                play.run().out().contains(nowhere + " is no file that can be read on the controller"), play.toString());
        Live after = proof.live();
        assertEquals(Set.of(), after.changedSince(before), "otherwise than before\n" + play);
        assertEquals(before.started(), after.started(), "the service was started again");
        return "the run failed, the host is as it was";
    }
}
