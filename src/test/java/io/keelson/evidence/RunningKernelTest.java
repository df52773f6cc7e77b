package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Liveness;
import io.keelson.fact.Namespace;
import io.keelson.fact.Target;
import io.keelson.value.InvalidValue;
import io.keelson.value.SysctlKey;
import io.keelson.value.Version;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the table of sysctl keys against the kernel that runs the tests. It only reads. What is left out is printed: keys
 * of modules and of build options, what a container hides, and what this user may not read.
 */
class RunningKernelTest {
    private static final Facts FACTS = Facts.builtIn();
    private static final Path ROOT = Path.of("/proc/sys");

    private static Target target;
    private static String name;

    @BeforeAll
    static void askForTheVersion() throws IOException {
        Path release = ROOT.resolve("kernel/osrelease");
        assumeTrue(Files.isReadable(release), "no /proc/sys here");
        name = Files.readString(release).strip();
        target = Target.UNKNOWN.withKernel(Version.parse(name.replaceFirst("(?s)^([0-9]+\\.[0-9]+).*", "$1")));
    }

    /**
     * Every kernel has these keys, and no container hides them: those of the network namespace that it is in, and those of
     * IPC and names. What the host alone has is there only where /proc/sys is whole.
     */
    @Test
    void whatEveryKernelHasIsThere() {
        boolean hasNetwork = Files.isDirectory(ROOT.resolve("net/ipv4/conf/default"));
        boolean hasV6 = Files.isDirectory(ROOT.resolve("net/ipv6/conf/default"));
        assumeTrue(hasNetwork, "the network's part of /proc/sys is hidden");
        List<String> missing = new ArrayList<>();
        int held = 0;
        for (Fact fact : claimed()) {
            boolean own = fact.namespace(target).filter(Namespace.NET::equals).isPresent();
            boolean here = hasV6 || !fact.key().startsWith("net.ipv6.");
            if (own && here && isOfEveryBuild(fact.key())) {
                held++;
                if (!Files.exists(file(fact))) {
                    missing.add(fact.key());
                }
            }
        }
        System.out.println("kernel " + target.kernel().orElseThrow() + ": " + held + " keys of the network looked for");
        assertEquals(List.of(), missing);
        assertTrue(held > 150, "only " + held);
    }

    @Test
    void whatIsReadIsOfTheTypeAndInTheRangeOfItsRow() {
        List<String> wrong = new ArrayList<>();
        int held = 0;
        int hidden = 0;
        for (Fact fact : claimed()) {
            Optional<String> value = read(file(fact));
            if (value.isEmpty()) {
                hidden++;
            } else if (!value.get().isEmpty() && !value.get().contains("\n") && !isUnset(fact, value.get())) {
                held++;
                try {
                    fact.parse(value.get());
                } catch (InvalidValue refused) {
                    wrong.add(fact.key() + ": " + refused.getMessage());
                }
            }
        }
        System.out.println("kernel " + target.kernel().orElseThrow() + ": " + held
                + " values held against type and range, " + hidden + " hidden or not to be read");
        assertEquals(List.of(), wrong);
        assertTrue(held > 200, "only " + held);
    }

    @Test
    void nothingIsThereThatTheTableSaysIsNot() {
        assumeTrue(!name.matches(".*\\.(el|oe)[0-9].*"), "this maker adds keys of later kernels to " + name);
        List<String> wrong = FACTS.sysctlKeys().stream()
                .map(key -> FACTS.sysctl(key).orElseThrow())
                .filter(fact -> FACTS.isMissing(fact, target) && Files.exists(file(fact)))
                .map(fact -> fact.key() + ", since " + fact.since() + ", until " + fact.until())
                .toList();
        assertTrue(Files.isReadable(Path.of("/proc/sys/kernel/osrelease")), "nothing is there to be seen");
        assertEquals(List.of(), wrong, "on " + target.kernel().orElseThrow());
    }

    private static List<Fact> claimed() {
        return FACTS.sysctlKeys().stream()
                .map(key -> FACTS.sysctl(key).orElseThrow())
                .filter(fact -> !FACTS.isMissing(fact, target))
                .filter(fact -> fact.own("module").isEmpty() && fact.needs().isEmpty())
                .filter(fact -> fact.live().filter(Liveness.TRIGGER::equals).isEmpty())
                .toList();
    }

    /** Forwarding of multicast, SYN cookies, labels of IPsec and the like are left out of some builds. */
    private static boolean isOfEveryBuild(String key) {
        return key.matches("net\\.ipv4\\.(tcp|ip|udp|icmp|igmp)_.*|net\\.ipv4\\.conf\\.(all|default)\\..*")
                && !key.matches(
                        ".*(mc_forwarding|syncookies|l3mdev|early_demux|fib_multipath.*|tcp_available_ulp|tcp_fastopen_key)");
    }

    /** While vm.dirty_ratio is in force vm.dirty_bytes shows a zero that nobody can write. */
    private static boolean isUnset(Fact fact, String value) {
        return fact.key().equals("vm.dirty_bytes") && value.equals("0");
    }

    private static Path file(Fact fact) {
        return Path.of(SysctlKey.parse(fact.key()).procPath());
    }

    /** In one go: the kernel gives a number once, and nothing to whoever comes back for the rest of it. */
    private static Optional<String> read(Path file) {
        byte[] page = new byte[1 << 16];
        try (InputStream in = new FileInputStream(file.toFile())) {
            int length = Math.max(in.read(page), 0);
            String text = new String(page, 0, length, StandardCharsets.UTF_8);
            return Optional.of(text.endsWith("\n") ? text.substring(0, length - 1) : text);
        } catch (IOException absentOrMasked) {
            return Optional.empty();
        }
    }
}
