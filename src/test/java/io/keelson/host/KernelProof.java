package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

/** What the role does to kernel settings, and to those of others. */
final class KernelProof {
    private static final String APPLIED = "Apply the kernel settings of courier";

    private final RoleProof proof;
    private final Host host;
    private final Path folder;

    KernelProof(RoleProof proof, Path folder) {
        this.proof = proof;
        host = proof.role().host();
        this.folder = folder;
    }

    /** A file of the host says one thing, and at run time somebody has said another, as container engines do. */
    String othersStay() {
        proof.inForce();
        host.run("set -e; echo net.ipv4.ip_forward=0 >/etc/sysctl.d/90-other.conf; sysctl -qw net.ipv4.ip_forward=1")
                .orThrow();
        Spec comments = Spec.of(host).with("GOGC: 75", "GOGC: 76");
        Play first = applied("comments", comments);
        assertFalse(first.changes().stream().anyMatch(task -> task.contains(APPLIED)), "nothing to apply\n" + first);
        assertEquals("1", shown("ip_forward"), "the key of somebody else\n" + first);
        assertTrue(first.run().out().contains("60-courier.conf: outdated instead of current"), first.toString());
        Play second = applied("value", comments.with("somaxconn: 16384", "somaxconn: 8192"));
        assertTrue(second.changes().stream().anyMatch(task -> task.contains(APPLIED)), second.toString());
        assertEquals("8192", shown("core.somaxconn"), second.toString());
        assertEquals("1", shown("ip_forward"), "the key of somebody else\n" + second);
        restored("90-other.conf");
        return "nothing is applied for a comment, and no key of others for a value";
    }

    /** As at the next boot: whoever comes last decides, and the run says who. */
    String laterFileWins() {
        proof.inForce();
        host.run("echo net.core.somaxconn=256 >/etc/sysctl.d/91-later.conf").orThrow();
        Play play = compiled("later", Spec.of(host).with("somaxconn: 16384", "somaxconn: 8192"))
                .apply();
        assertFalse(play.ok(), "the run was content: " + play);
        assertTrue(play.run().out().contains("/etc/sysctl.d/91-later.conf"), play.toString());
        assertEquals("256", shown("core.somaxconn"), play.toString());
        restored("91-later.conf");
        return "the later file has won, and is named";
    }

    private Play applied(String name, Spec spec) {
        Play play = compiled(name, spec).apply();
        assertTrue(play.ok(), play.toString());
        return play;
    }

    private Role compiled(String name, Spec spec) {
        return Role.compiled(spec, host, proof.role().binary(), folder.resolve(name));
    }

    private void restored(String file) {
        host.run("rm /etc/sysctl.d/" + file).orThrow();
        Play play = proof.role().apply();
        assertTrue(play.ok(), play.toString());
    }

    private String shown(String key) {
        String path = "/proc/sys/net/" + (key.contains(".") ? key.replace('.', '/') : "ipv4/" + key);
        return host.run("cat " + path).orThrow().out().strip();
    }
}
