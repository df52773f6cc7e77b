package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.Command;
import io.keelson.consumer.Tool;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.project.Project;
import io.keelson.value.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system calls that a Go program needs, asked by denying them to one of the installed Go: the rows of gocalls.tsv. */
class GoCallsTest {
    private static final Path PROGRAM = Project.file("src/test/hosts/gocalls");

    /**
     * Made only where a goroutine runs for long, and is stopped by a signal, or threads wait for one lock; the last three by
     * systemd itself, where it takes memory between putting the filter into force and starting the program.
     */
    private static final Set<String> AT_TIMES =
            Set.of("getpid", "tgkill", "rt_sigreturn", "sched_yield", "brk", "mprotect", "munmap");

    @TempDir
    Path folder;

    @Test
    void eachCallEndsItAndNoOtherDoes() throws IOException {
        Host.require(Host.Kind.CONTAINER);
        Host host = new Host("gocalls", "debian-12", Host.Kind.CONTAINER);
        try {
            host.up();
            host.run("cat >/usr/local/bin/gocalls && chmod 755 /usr/local/bin/gocalls", built())
                    .orThrow();
            List<Fact> calls = Facts.builtIn().goCalls().stream()
                    .filter(call -> call.existsOn(installed()))
                    .toList();
            List<String> denied = calls.stream()
                    .map(call -> call.own("phase").orElseThrow() + " ~" + call.key())
                    .toList();
            List<String> statuses = statuses(host, denied);
            for (int i = 0; i < denied.size(); i++) {
                assertNotEquals("0", statuses.get(i), denied.get(i));
            }
            String all = host.run("systemd-analyze syscall-filter").orThrow().out();
            assertEquals(
                    List.of("0", "0"),
                    statuses(
                            host,
                            List.of(
                                    "start ~" + others(all, names(calls, "start"::equals)),
                                    "serve ~" + others(all, names(calls, any -> true)))),
                    "another call ends it");
            calls.forEach(call ->
                    assertEquals(groups(all, call.key()), call.own("groups").orElseThrow(), call.key()));
        } finally {
            host.down();
        }
    }

    private static Set<String> names(List<Fact> calls, Predicate<String> phase) {
        return calls.stream()
                .filter(call -> phase.test(call.own("phase").orElseThrow()))
                .map(Fact::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every call that systemd knows but those; groups stand in front of their calls, which are indented. */
    private static String others(String listed, Set<String> needed) {
        Set<String> others = listed.lines()
                .filter(line -> line.matches(" +[a-z0-9_]+"))
                .map(String::strip)
                .filter(call -> !needed.contains(call) && !AT_TIMES.contains(call))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(others.size() > 300, others.toString());
        return String.join(" ", others);
    }

    /** The groups that name the call, and @system-service, which is made of others. */
    private static String groups(String listed, String call) {
        Set<String> groups = new TreeSet<>(Set.of("@system-service"));
        String group = "";
        for (String line : listed.split("\n")) {
            if (line.startsWith("@")) {
                group = line.strip();
            } else if (line.strip().equals(call) && !group.equals("@known")) {
                groups.add(group);
            }
        }
        return String.join(" ", groups);
    }

    private List<String> statuses(Host host, List<String> filters) throws IOException {
        host.run("cat >/root/deny.sh", PROGRAM.resolve("deny.sh")).orThrow();
        Path asked = Files.write(folder.resolve("asked"), filters);
        List<String> statuses = Arrays.asList(
                host.run("bash /root/deny.sh", asked).orThrow().out().split("\n"));
        assertEquals(filters.size(), statuses.size(), statuses.toString());
        return statuses;
    }

    private static Version installed() {
        String version = Command.of(Tool.require("go"), "env", "GOVERSION")
                .run()
                .orThrow()
                .out();
        return Version.parse(version.strip().substring("go".length()));
    }

    private Path built() {
        Path binary = folder.resolve("gocalls");
        Courier.build(PROGRAM, "-o", binary.toString(), ".");
        return binary;
    }
}
