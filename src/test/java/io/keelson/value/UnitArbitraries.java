package io.keelson.value;

import static io.keelson.value.ValueArbitraries.listOf;
import static io.keelson.value.ValueArbitraries.made;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of the types that only some kinds of units have. */
final class UnitArbitraries {
    private UnitArbitraries() {}

    static void put(Map<String, Arbitrary<?>> map) {
        sockets(map);
        images(map);
        map.put("log-fields", words(LogFields::new, "A=b", "TEAM_1=%i", "\"NOTE=a b\""));
        map.put("log-pattern", made("", "~^a. \\d(", LogPattern::new));
        map.put("bpf-program", made("egress:/", "a/b%i", AttachedProgram::new));
        map.put("nft-sets", words(NftSets::new, "cgroup:inet:a:b", "user:ip6:t_1:s.x"));
        map.put("imported-credential", made("a", "b.*:%i", ImportedCredential::new));
        map.put("file-names", Arbitraries.of(List.of("a"), List.of("b", "c-1")).map(FileNames::new));
        map.put("control-group", made("", "ab. -%i", ControlGroupName::new));
        map.put("bus-name", made("org.", "ab.-_1%i", BusName::new));
        map.put("interface", Arbitraries.of("lo", "eth0.1", "wg-x").map(InterfaceNames::parseOne));
        map.put("refreshed", words(names -> new WordChoice(Vocabulary.REFRESHED, true, names), "extensions"));
        map.put("service-unit", made("a", "b@%i.-", stem -> UnitName.parseService(stem + ".service")));
        map.put("path-condition", made("|!/", "a%.-: ", Condition::parsePath));
        map.put("plain-size", sizes());
        map.put("quota", sizes());
        map.put("size-above-zero", sizes());
        map.put(
                "timespan-from-second",
                Arbitraries.longs().between(1_000_000, Long.MAX_VALUE - 1).map(TimeSpan::new));
        map.put("byte", Arbitraries.longs().between(0, 255).map(WholeNumber::new));
    }

    private static void sockets(Map<String, Arbitrary<?>> map) {
        map.put(
                "listen",
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 65_535).map(port -> new SocketAddress("[::1]:" + port)),
                        made("@", "a b%i/", SocketAddress::new),
                        made("/", "a b%i.:", SocketAddress::new)));
        map.put("listen-local", made("/run/", "a b%i.:", SocketAddress::new));
        map.put("netlink", made("audit ", "0123", NetlinkGroup::new));
        map.put("fd-name", made("", "ab/ -%i", FdName::new));
        map.put("xattr", made("user.a", "b=c %i", ExtendedAttribute::new));
        map.put(
                "socket-list",
                listOf(made("a", "b@%i-", stem -> new UnitName(stem + ".socket")))
                        .map(UnitList::new));
    }

    private static void images(Map<String, Arbitrary<?>> map) {
        map.put("image-options", words(DiskImages::new, "ro", "root:ro,noatime", "\"home:a b\""));
        map.put("image-mounts", words(DiskImages::new, "/a:/b", "-/a:/%i:ro", "/a:/b:home:rw:root:ro"));
        map.put("image-extensions", words(DiskImages::new, "/a.raw", "-/%i:root:ro"));
        map.put("image-policy", made("root=verity", "+open:=x", ImagePolicy::new));
        map.put("open-file", made("/etc/a", "b:%\\", OpenFile::new));
        map.put(
                "encoded-data",
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMinSize(1)
                        .ofMaxSize(9)
                        .map(bytes -> new EncodedBytes(Base64.getEncoder().encodeToString(bytes))));
        map.put("root-hash", made("0123456789abcdef0123456789abcdef", "0f", EncodedBytes::parseHash));
        map.put("hash-signature", made("/", "a.b", EncodedBytes::new));
    }

    private static Arbitrary<SystemdSize> sizes() {
        return Arbitraries.longs()
                .between(1, 1L << 50)
                .map(bytes -> new SystemdSize(MemoryLimit.of(new MemorySize(bytes))));
    }

    private static <T> Arbitrary<T> words(Function<List<String>, T> constructor, String... words) {
        return listOf(Arbitraries.of(words)).map(constructor);
    }
}
