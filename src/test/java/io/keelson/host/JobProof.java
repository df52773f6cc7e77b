package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service of {@code Type=oneshot}: when the role runs it, and above all when not. */
final class JobProof {
    private final Host host;
    private final Path binary;
    private final Path folder;

    JobProof(RoleProof proof, Path folder) {
        host = proof.role().host();
        binary = proof.role().binary();
        this.folder = folder;
    }

    /** Whoever starts it starts it: no run of the role does, and none cuts it off. */
    String endsByItself() {
        Spec spec = spec().with("sleep 3", "sleep 600");
        applied(spec, "job", true);
        assertEquals(0, runs(), "it was run");
        applied(spec, "job", false);
        host.run("systemctl start --no-block job.service").orThrow();
        for (int i = 0; i < 20 && runs() == 0; i++) {
            RoleProof.pause(0.2);
        }
        String process = process();
        applied(spec.with("TEXT: one", "TEXT: two").with("LimitNOFILE: 1024", "LimitNOFILE: 2048"), "changed", true);
        applied(spec.with("TEXT: one", "TEXT: two").with("LimitNOFILE: 1024", "LimitNOFILE: 2048"), "changed", false);
        assertEquals(1, runs(), "it was run again");
        assertEquals(process, process(), "it was cut off");
        return "never run, never cut off";
    }

    /** One that stays active when it has ended is run once for each change. */
    String remains() {
        host.run("systemctl stop job.service; rm -f /var/tmp/job.runs").orThrow();
        Spec spec =
                spec().with("RemainAfterExit: false", "RemainAfterExit: true").with("; exec sleep 3", "");
        applied(spec, "remains", true);
        assertEquals(1, runs(), "it was not run once");
        applied(spec, "remains", false);
        Spec changed = spec.with("TEXT: one", "TEXT: two");
        applied(changed, "remains-changed", true);
        assertEquals(2, runs(), "it was not run once for a change");
        applied(changed, "remains-changed", false);
        host.run("systemctl stop job.service").orThrow();
        applied(changed, "remains-changed", true);
        assertEquals(3, runs(), "it was not run once when somebody had stopped it");
        applied(changed, "remains-changed", false);
        assertEquals(3, runs(), "it was run without a reason");
        return "run once for each change, and where it was stopped";
    }

    private void applied(Spec spec, String name, boolean changes) {
        Role role = Role.compiled(spec, host, binary, folder.resolve("job-" + name));
        Play play = role.apply();
        assertTrue(play.ok(), play.toString());
        assertEquals(changes, play.changed().orElseThrow() > 0, play.toString());
        Play verdict = role.verify();
        assertTrue(verdict.ok(), verdict.toString());
    }

    private int runs() {
        return Integer.parseInt(host.run("cat /var/tmp/job.runs 2>/dev/null | wc -l")
                .orThrow()
                .out()
                .strip());
    }

    private String process() {
        return host.run("systemctl show --property=MainPID --property=ActiveState job.service")
                .orThrow()
                .out();
    }

    private Spec spec() {
        try {
            String text = Files.readString(Project.file("src/test/hosts/specs/job.yaml"));
            return new Spec("job", text).with("os: debian-12", "os: " + host.os());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
