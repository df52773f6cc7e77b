package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keelson.value.InvalidValue;
import io.keelson.value.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose value a sysctl key is. */
class NamespaceTest {
    @ParameterizedTest
    @CsvSource({
        "net.core.somaxconn, 6.1, NET",
        "vm.swappiness, 6.1, HOST",
        "kernel.shmmax, 6.1, IPC",
        "fs.mqueue.msg_max, 6.1, IPC",
        "user.max_user_namespaces, 6.1, USER",
        "net.core.rmem_max, 6.1, HOST",
        "net.core.rmem_max, 6.12, NET_FIRST",
        "net.core.optmem_max, 6.7, HOST",
        "net.core.optmem_max, 6.8, NET",
        "kernel.pid_max, 6.12, HOST",
        "kernel.pid_max, 6.14, PID",
        "net.ipv4.neigh.default.gc_thresh3, 6.1, HOST",
        "net.ipv4.neigh.eth0.gc_stale_time, 6.1, NET"
    })
    void itIsThatOfTheKernel(String key, String kernel, Namespace expected) {
        Target target = Target.UNKNOWN.withKernel(Version.parse(kernel));
        assertEquals(
                Optional.of(expected), Facts.builtIn().sysctl(key).orElseThrow().namespace(target));
    }

    @Test
    void whereTheVersionDecidesAndIsNotKnownNobodyKnows() {
        Facts facts = Facts.builtIn();
        assertEquals(
                Optional.empty(),
                facts.sysctl("net.core.rmem_max").orElseThrow().namespace(Target.UNKNOWN));
        assertEquals(
                Optional.of(Namespace.HOST),
                facts.sysctl("vm.swappiness").orElseThrow().namespace(Target.UNKNOWN));
        assertEquals(
                Optional.empty(), facts.systemd("Service", "User").orElseThrow().namespace(Target.UNKNOWN));
    }

    @Test
    void aMisspeltCellIsAFault() {
        assertThrows(InvalidValue.class, () -> Namespace.parse("network", Optional.empty()));
        assertThrows(InvalidValue.class, () -> Namespace.parse("net:soon", Optional.empty()));
    }

    /** What an interface has as default stays what nobody can write. */
    @Test
    void anInterfaceKeepsWhatIsReadOnly() {
        Fact fact = Facts.builtIn().sysctl("net.ipv4.conf.eth0.mc_forwarding").orElseThrow();
        assertEquals(Optional.of(Liveness.READ_ONLY), fact.live());
    }
}
