package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A change that the host cannot take: the run fails, says why, and the host is as it was before. */
final class HarmProof {
    private final RoleProof proof;
    private final Host host;
    private final Path binary;
    private final Path folder;

    HarmProof(RoleProof proof, Path folder) {
        this.proof = proof;
        host = proof.role().host();
        binary = proof.role().binary();
        this.folder = folder;
    }

    /**
     * An option that the file system does not know. On machines another mount has taken new ones before, and a container
     * has one mount.
     */
    String badMountOption() {
        Spec spec = Spec.of(host);
        return refused(
                "mount",
                host.kind() == Host.Kind.CONTAINER
                        ? spec.with("nofail] }", "nofail, nosuchoption] }")
                        : spec.with("noatime, commit=30, nofail] }", "nodev, commit=20, discard, nofail] }")
                                .with("logbsize=256k, nofail] }", "logbsize=256k, nofail, nosuchoption] }"),
                "nosuchoption");
    }

    /** A value that the kernel refuses, beside one that it takes. */
    String refusedSysctl() {
        Spec spec = Spec.of(host).with("somaxconn: 16384", "somaxconn: 8192");
        String refusing = "\n  net.ipv4.tcp_congestion_control: nosuch";
        return host.kind() == Host.Kind.CONTAINER
                ? refused("sysctl", spec.with("somaxconn: 8192", "somaxconn: 8192" + refusing), "nosuch")
                : refusedBesideOneWay(spec.with(
                        "tcp_congestion_control: bbr", refusing.strip().substring(9)));
    }

    /** It would stay in force until the machine boots. */
    private String refusedBesideOneWay(Spec spec) {
        String said = refused(
                "sysctl",
                spec.with("vm.swappiness: 10", "vm.swappiness: 10\n  kernel.kexec_load_disabled: 1"),
                "tcp_congestion_control = nosuch");
        assertTrue(host.run("grep -qx 0 /proc/sys/kernel/kexec_load_disabled").ok(), "what cannot be undone was done");
        return said;
    }

    /** It listens elsewhere than where it is asked whether it is ready. */
    String neverReady() {
        return refused("ready", Spec.of(host).with("-listen 127.0.0.1:8080", "-listen 127.0.0.1:8099"), "8080");
    }

    /** The same on a host that had no such service: none is left, neither running nor as a file. */
    String neverReadyAtFirst() {
        host.up();
        Live before = proof.live();
        Spec spec = Spec.of(host).with("-listen 127.0.0.1:8080", "-listen 127.0.0.1:8099");
        Play play = Role.compiled(spec, host, binary, folder.resolve("first")).apply();
        assertFalse(play.ok(), "the run was content: " + play);
        Live after = proof.live();
        assertFalse(after.isActive(), "the service runs on\n" + play);
        List<String> left = after.changedSince(before).stream()
                .filter(change -> change.startsWith("/etc/systemd/") || change.startsWith("/usr/local/"))
                .toList();
        assertEquals(List.of(), left, play.toString());
        return "the run failed, no service is left";
    }

    private String refused(String name, Spec spec, String said) {
        Live before = proof.inForce();
        Role changed = Role.compiled(spec, host, binary, folder.resolve(name));
        Play play = changed.apply();
        assertFalse(play.ok(), "the run was content: " + play);
        Live after = proof.settled();
        assertEquals(new TreeMap<>(), after.otherThan(proof.wanted()), "put out of force\n" + play);
        assertEquals(Set.of(), after.changedSince(before), "otherwise than before\n" + play);
        assertTrue(after.isActive(), "the service is down\n" + play);
        assertTrue(play.run().out().contains(said), "the run does not say " + said + "\n" + play);
        return "the run failed, the host is as it was";
    }
}
