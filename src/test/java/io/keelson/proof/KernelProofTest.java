package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Keelson;
import io.keelson.consumer.AnsibleRoles;
import io.keelson.consumer.Run;
import io.keelson.emit.Emitters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the role does with a kernel setting that is refused, before files that stand for the kernel. */
class KernelProofTest {
    private static final String SPEC = """
            keelson: 1
            name: lock
            target: { os: debian-12 }
            sysctl: { kernel.kexec_load_disabled: 1, net.core.somaxconn: 8192, vm.swappiness: 10 }
            """;

    @TempDir
    Path folder;

    @Test
    void whatCannotBeTakenBackIsNotTriedWhereAnotherKeyIsRefused() throws IOException {
        Emitters.all()
                .emit(Keelson.compile(SPEC, "lock.yaml", folder).orThrow())
                .writeTo(folder);
        try (AnsibleRoles roles = new AnsibleRoles(folder.resolve("ansible"))) {
            // There is no folder vm, and no right to make one.
            Run run = roles.apply(Map.of("lock", List.of("kernel.kexec_load_disabled", "net.core.somaxconn")));
            assertFalse(run.ok(), run::toString);
            assertTrue(
                    run.out()
                            .contains(
                                    "The kernel refuses vm.swappiness = 10: No such file or directory. The host is as"),
                    run::toString);
            Path kernel = roles.root("lock").resolve("proc/sys");
            Path oneWay = kernel.resolve("kernel/kexec_load_disabled");
            Path other = kernel.resolve("net/core/somaxconn");
            assertEquals("as before\n", Files.readString(other));
            assertEquals("as before\n", Files.readString(oneWay));
            // The other one was written and put back; the one that was made first was not touched again.
            assertTrue(
                    Files.getLastModifiedTime(oneWay).compareTo(Files.getLastModifiedTime(other)) < 0, run::toString);
        }
    }
}
