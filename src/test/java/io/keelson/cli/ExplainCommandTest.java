package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.golden.Golden;
import org.junit.jupiter.api.Test;

/** What is said of the values of a spec. */
class ExplainCommandTest {
    private static final Golden GOLDEN = Golden.in("cli");
    private static final String SPEC = """
            keelson: 1
            name: orders
            extends: go-production
            target: { os: debian-12, go: "1.22", cpus: 8 }
            env: { GOGC: 75, ORDERS_MODE: live }
            systemd:
              Service:
                ExecStart: /usr/local/bin/orders
                ExecStartPre: [/bin/true, /bin/false]
                MemoryMax: 2G
            cgroup:
              cpu.max: 400%
              io.max: { /dev/vdb: { rbps: 50MiB } }
            sysctl:
              net.core.somaxconn: 65535
            mounts:
              /data: { device: LABEL=data, type: ext4, options: [noatime, nofail] }
            environments:
              staging: { cgroup: { memory.max: 1GiB } }
            """;

    @Test
    void everythingKnownOfAValueIsSaid() {
        StringBuilder said = new StringBuilder();
        for (String key : new String[] {
            "name", "env", "cgroup", "systemd.Service.ExecStartPre", "RestartSec", "sysctl", "mounts", "target.os"
        }) {
            Cli result = explain(key);
            assertEquals(new Cli(0, result.out(), ""), result, key);
            said.append("$ keelson explain - ")
                    .append(key)
                    .append("\n\n")
                    .append(result.out())
                    .append('\n');
        }
        GOLDEN.matches("explain.txt", said.toString());
    }

    @Test
    void aRuleIsToldElsewhere() {
        for (String rule : new String[] {"KEEL-U002", "U002", "start-limit-never-reached"}) {
            Cli result = Cli.run("explain", rule);
            assertEquals(2, result.exit(), rule);
            assertTrue(
                    result.err().startsWith("keelson: there is no such spec; 'keelson rules KEEL-U002' says"),
                    result.err());
        }
    }

    @Test
    void aKeyIsFoundInAnySpelling() {
        Cli canonical = explain("cgroup.memory.max");
        assertTrue(canonical.out().startsWith("cgroup.memory.max = 2147483648 (2GiB)\n"), canonical.out());
        for (String spelling : new String[] {"systemd.Service.MemoryMax", "MemoryMax", "memory.max"}) {
            assertEquals(canonical, explain(spelling), spelling);
        }
        assertTrue(explain("CPUQuota").out().startsWith("cgroup.cpu.max = 400%\n"));
        assertTrue(explain("rbps").out().contains("IOReadBandwidthMax"));
    }

    @Test
    void withoutAKeyAllAreExplained() {
        String all = Cli.runOn(SPEC, "explain", "-").out();
        assertTrue(all.startsWith("build.CGO_ENABLED = 0\n  from: the standard go-production\n"), all);
        assertTrue(all.contains("\n\n" + explain("name").out()), all);
        assertTrue(all.endsWith("\n") && !all.endsWith("\n\n"));
    }

    @Test
    void whatDiffersBetweenEnvironmentsIsATable() {
        String spec = """
                keelson: 1
                name: catalog
                env: { LEVEL: info, SAME: here }
                cgroup: { memory.max: 512MiB }
                environments:
                  staging: { env: { LEVEL: debug } }
                  production:
                    cgroup: { memory.max: 4GiB }
                    sysctl: { net.core.somaxconn: 65535 }
                """;
        String table = """
                KEY                        (plain)  production  staging
                cgroup.memory.max          512MiB   4GiB        512MiB
                env.LEVEL                  info     info        debug
                sysctl.net.core.somaxconn  -        65535       -
                """;
        assertEquals(new Cli(0, table, ""), Cli.runOn(spec, "explain", "-", "--differences"));
        assertEquals(
                new Cli(0, "No environment says otherwise than the spec as it stands.\n", ""),
                Cli.runOn("keelson: 1\nname: catalog\nenv: { A: b }\n", "explain", "-", "--differences"));
    }

    @Test
    void aKeyNamesTheDifferencesToShow() {
        String spec = """
                keelson: 1
                name: catalog
                target: { os: debian-12 }
                env: { A: b }
                cgroup: { memory.max: 1GiB }
                environments:
                  production: { cgroup: { memory.max: 2GiB }, sysctl: { net.core.somaxconn: 4096 } }
                """;
        String max = """
                KEY                (plain)  production
                cgroup.memory.max  1GiB     2GiB
                """;
        String somaxconn = """
                KEY                        (plain)  production
                sysctl.net.core.somaxconn  -        4096
                """;
        assertEquals(new Cli(0, max, ""), Cli.runOn(spec, "explain", "-", "MemoryMax", "--differences"));
        assertEquals(new Cli(0, max, ""), Cli.runOn(spec, "explain", "-", "cgroup", "--differences"));
        assertEquals(new Cli(0, somaxconn, ""), Cli.runOn(spec, "explain", "-", "somaxconn", "--differences"));
        assertEquals(
                new Cli(0, "No environment says otherwise than the spec as it stands.\n", ""),
                Cli.runOn(spec, "explain", "-", "env.A", "--differences"));
        Cli one = Cli.runOn(spec, "explain", "-", "--differences", "--env", "production");
        assertEquals(2, one.exit());
        assertTrue(one.err().startsWith("keelson: --differences holds all environments"), one.err());
        Cli unknown = Cli.runOn(spec, "explain", "-", "memory.mxa", "--differences");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("did you mean memory.max?"), unknown.err());
    }

    @Test
    void anEnvironmentHasItsOwnValues() {
        Cli result = Cli.runOn(SPEC, "explain", "-", "memory.max", "--env", "staging");
        assertTrue(
                result.out()
                        .startsWith(
                                "cgroup.memory.max = 1073741824 (1GiB)\n  from: <stdin>:19:36, environment staging\n"),
                result.out());
        assertEquals(2, Cli.runOn(SPEC, "explain", "-", "--env", "stagin").exit());
    }

    @Test
    void anUnknownKeyIsWrongUsage() {
        assertRefused("no setting of the spec is called 'MemryMax', did you mean MemoryMax?", "MemryMax");
        assertRefused(
                "no setting of the spec is called 'cgroup.cpu.mx', did you mean cgroup.cpu.max?", "cgroup.cpu.mx");
        assertRefused("no setting of the spec is called 'x'", "x");
        assertRefused(
                "'type' is the end of several keys: mounts./data.type, mounts./srv.type",
                "type",
                SPEC.replace("mounts:\n", "mounts:\n  /srv: { device: LABEL=srv, type: xfs }\n"));
    }

    @Test
    void whatIsKnownOfAFaultySpecIsExplained() {
        String faulty = SPEC.replace("GOGC: 75", "GOGC: many, GOMEMLIMIT: 3GiB");
        Cli result = Cli.runOn(faulty, "explain", "-", "env");
        assertEquals(1, result.exit());
        GOLDEN.matches("explain-faulty.txt", result.out());
        assertTrue(result.err().endsWith("\n3 errors\n"), result.err());
        assertEquals(new Cli(1, "", Cli.runOn("a: [", "check", "-").err()), Cli.runOn("a: [", "explain", "-", "env"));
        assertEquals(3, Cli.run("explain", "missing.yaml").exit());
    }

    @Test
    void aValueThatCannotBeUsedIsFoundWhereItIsWritten() {
        String faulty = SPEC.replace("MemoryMax: 2G", "MemoryMax: 2GiB");
        Cli result = Cli.runOn(faulty, "explain", "-", "MemoryMax");
        assertEquals(1, result.exit());
        assertTrue(
                result.out().startsWith("cgroup.memory.max: written, but with a value that cannot be used\n"),
                result.out());
        assertTrue(result.out().contains("  error: KEEL-V001 wrong-value: '2GiB' is no"), result.out());
    }

    private static Cli explain(String key) {
        return Cli.runOn(SPEC, "explain", "-", key);
    }

    private static void assertRefused(String message, String key) {
        assertRefused(message, key, SPEC);
    }

    private static void assertRefused(String message, String key, String spec) {
        assertEquals(
                new Cli(2, "", "keelson: " + message + "\nkeelson: see 'keelson help explain'\n"),
                Cli.runOn(spec, "explain", "-", key));
    }
}
