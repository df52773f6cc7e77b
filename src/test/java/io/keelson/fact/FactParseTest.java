package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.InvalidValue;
import io.keelson.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row's type and what it allows beyond it, together. */
class FactParseTest {
    private static final Facts FACTS = Facts.builtIn();

    /** Shown while the other key of the pair counts; written they are refused. Source: Linux mm/page-writeback.c. */
    private static final List<String> SHOWN_AND_NOT_TAKEN = List.of("vm.dirty_bytes = 0");

    @ParameterizedTest
    @ValueSource(strings = {"systemd", "sysctl", "cgroup", "mount", "godebug", "gobuild", "targets"})
    void everyRowHasATypeThatExists(String table) {
        FactTable.builtIn(table)
                .all()
                .forEach(fact -> assertTrue(ValueType.named(fact.type()).isPresent(), fact.key() + ": " + fact.type()));
    }

    /** What a host shows of itself it must take back: defaults are those of a running kernel. */
    @Test
    void everyDefaultOfASysctlIsAccepted() {
        List<String> refused = new ArrayList<>();
        FactTable.builtIn("sysctl")
                .all()
                .forEach(fact -> fact.own("default")
                        .filter(text -> !text.equals("computed"))
                        .filter(text -> !isAccepted(fact, text))
                        .ifPresent(text -> refused.add(fact.key() + " = " + text)));
        assertEquals(SHOWN_AND_NOT_TAKEN, refused);
    }

    private static boolean isAccepted(Fact fact, String text) {
        try {
            fact.parse(text);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vm.swappiness, 60, 201",
        "net.ipv4.ip_local_port_range, 1024 65000, 1024 70000",
        "net.ipv4.tcp_rmem, 4096 131072 6291456, 0 1 2",
        "kernel.shmmax, 18446744073692774399, many",
        "kernel.yama.ptrace_scope, 1, 4",
        "net.ipv4.tcp_congestion_control, bbr, 'b b'",
        "net.ipv4.conf.eth0.log_martians, 1, on",
    })
    void sysctl(String key, String good, String bad) {
        holds(FACTS.sysctl(key).orElseThrow(), good, bad);
    }

    @ParameterizedTest
    @CsvSource({
        "Restart, on-failure, on-failures",
        "ProtectSystem, strict, Strict",
        "ProtectSystem, true, maybe",
        "PrivateTmp, disconnected, connect",
        "Nice, -20, 20",
        "MemoryMax, 2G, 2GiB",
        "CPUWeight, idle, 0",
        "CPUAffinity, numa, all",
        "RestartSec, 5s, fast",
        "LimitNOFILE, 1024:524288, 64K",
        "StandardOutput, append:/var/log/a b, console",
    })
    void directive(String directive, String good, String bad) {
        holds(FACTS.systemd("Service", directive).orElseThrow(), good, bad);
    }

    @Test
    void aWordBesidesTheTypeIsText() {
        Fact pids = FACTS.cgroup("pids.max").orElseThrow();
        assertEquals("max", pids.parse("max"));
        holds(pids, "512", "infinity");
    }

    @Test
    void mountOptions() {
        Function<String, Fact> ext4 = name -> FACTS.mountOption("ext4", name).orElseThrow();
        holds(ext4.apply("data"), "ordered", "order");
        holds(ext4.apply("journal_ioprio"), "7", "8");
    }

    @Test
    void godebug() {
        holds(FACTS.godebug("madvdontneed").orElseThrow(), "1", "2");
        holds(FACTS.godebug("fips140").orElseThrow(), "on", "1");
    }

    private static void holds(Fact fact, String good, String bad) {
        assertDoesNotThrow(() -> fact.parse(good), fact.key() + " = " + good);
        assertThrows(InvalidValue.class, () -> fact.parse(bad), fact.key() + " = " + bad);
    }
}
