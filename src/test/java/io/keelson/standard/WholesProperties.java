package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.value.IoRate;
import io.keelson.value.MountOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a whole prints it reads, and what it gives as settings it is made of again. */
class WholesProperties {

    @Property
    void ioMaxReadsWhatItPrints(@ForAll("ioMax") IoMax ioMax) {
        assertEquals(shown(ioMax), shown(IoMax.parse(ioMax.toString())));
        assertEquals(ioMax, IoMax.from(ioMax.settings()));
    }

    @Property
    void mountOptionsReadWhatTheyPrint(@ForAll("options") MountOptions options) {
        assertEquals(options, MountOptions.parse(options.toString()));
    }

    @Property
    void aBuildIsMadeOfItsSettings(@ForAll("builds") GoBuild build) {
        assertEquals(build, GoBuild.from(build.settings()));
    }

    @Property
    void anEnvironmentIsMadeOfItsSettings(@ForAll("environments") Environment environment) {
        assertEquals(environment, Environment.from(environment.settings()));
    }

    /** The kernel shows a limit that is not set as max, so the two read the same. */
    private static Map<String, String> shown(IoMax ioMax) {
        Map<String, String> shown = new TreeMap<>();
        ioMax.devices().forEach((device, limits) -> shown.put(device, limits.toString()));
        return shown;
    }

    @Provide
    Arbitrary<IoMax> ioMax() {
        Arbitrary<Optional<IoRate>> bandwidths = Arbitraries.longs()
                .between(2, Long.MAX_VALUE)
                .<IoRate>map(IoRate.Bandwidth::new)
                .optional();
        Arbitrary<Optional<IoRate>> iops = Arbitraries.longs()
                .between(2, 4_000_000_000L)
                .<IoRate>map(IoRate.Iops::new)
                .optional();
        Arbitrary<IoLimits> limits = Combinators.combine(bandwidths, bandwidths, iops, iops)
                .filter((a, b, c, d) -> a.isPresent() || b.isPresent() || c.isPresent() || d.isPresent())
                .as(IoLimits::new);
        Arbitrary<String> devices = Arbitraries.of("/dev/vda", "8:16", "/dev/disk/by-id/x", "/dev/nvme0n1", "259:0");
        return Arbitraries.maps(devices, limits).map(map -> new IoMax(new TreeMap<>(map)));
    }

    @Provide
    Arbitrary<MountOptions> options() {
        Arbitrary<String> words = Arbitraries.of("noatime", "nofail", "ro", "discard", "logbsize", "size", "x-a.b");
        Arbitrary<Optional<String>> values =
                Arbitraries.of("256k", "1", "a:b", "\"a,b\"", "50%").optional();
        return Combinators.combine(words, values)
                .as(MountOption::new)
                .list()
                .ofMinSize(1)
                .map(WholesProperties::eachOnce)
                .map(MountOptions::new);
    }

    private static List<MountOption> eachOnce(List<MountOption> options) {
        Set<String> names = new HashSet<>();
        List<MountOption> once = new ArrayList<>(options);
        once.removeIf(option -> !names.add(option.name()));
        return once;
    }

    @Provide
    Arbitrary<GoBuild> builds() {
        Arbitrary<Strip> strips = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Strip::new);
        Arbitrary<Map<String, String>> variables =
                Arbitraries.maps(Arbitraries.of("main.version", "a/b.C"), Arbitraries.of("1", "a b", "é\"'\\$"));
        Arbitrary<Map<String, String>> flags = Arbitraries.of(
                Map.of(), Map.of("trimpath", "true", "output", "a"), Map.of("tags", "a,b", "trimpath", "false"));
        Arbitrary<Map<String, String>> toolchain =
                Arbitraries.of(Map.of(), Map.of("CGO_ENABLED", "1"), Map.of("CGO_ENABLED", "0", "GOAMD64", "v3"));
        Arbitrary<List<String>> words = Arbitraries.of("-linkmode=external", "-extldflags=-static-pie", "-v")
                .list()
                .ofMaxSize(3);
        return Combinators.combine(strips, variables, flags, toolchain, words)
                .as((strip, x, flag, variable, word) -> new GoBuild(
                        Optional.empty(),
                        Optional.empty(),
                        strip,
                        new TreeMap<>(x),
                        word,
                        new TreeMap<>(flag),
                        new TreeMap<>(variable)));
    }

    @Provide
    Arbitrary<Environment> environments() {
        Arbitrary<Map<String, String>> godebug =
                Arbitraries.maps(Arbitraries.of("madvdontneed", "gctrace", "http2client"), Arbitraries.of("0", "1"));
        Arbitrary<String> values = Arbitraries.strings().withCharRange(' ', '~').withChars('\t', 'é');
        Arbitrary<Map<String, String>> own = Arbitraries.maps(Arbitraries.of("A", "B_1", "_c"), values);
        return Combinators.combine(godebug, own)
                .as((debug, variables) -> new Environment(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(debug),
                        new TreeMap<>(variables)));
    }
}
