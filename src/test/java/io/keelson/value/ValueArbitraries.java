package io.keelson.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values that each type can hold, made by constructors and never by parsing. */
public final class ValueArbitraries {
    private static final Map<String, Arbitrary<?>> BY_TYPE = byType();

    private ValueArbitraries() {}

    public static Optional<Arbitrary<?>> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Map<String, Arbitrary<?>> byType() {
        Map<String, Arbitrary<?>> map = new HashMap<>();
        texts(map);
        fences(map);
        forms(map);
        numbers(map);
        kernel(map);
        go(map);
        service(map);
        UnitArbitraries.put(map);
        return map;
    }

    private static void texts(Map<String, Arbitrary<?>> map) {
        String line = "aZ0 \t.:/%i-+@\"'\\,=~!|#é\uD83D\uDE00";
        map.put("text", made(line, LineText::new));
        map.put("word", made(line, Word::new));
        map.put("optional-path", Arbitraries.oneOf(made(line, UnitPath::new), made("-/", "a ~", UnitPath::new)));
        map.put("path", Arbitraries.oneOf(made("/", "ab %.-:é", UnitPath::parse), made("%h", "/a", UnitPath::parse)));
        map.put("optional-path", Arbitraries.oneOf(made(line, UnitPath::new), made("-/", "a ~", UnitPath::new)));
        map.put(
                "path-list",
                listOf(made("/", "a%.-:", s -> UnitPathList.of(s).words().get(0)))
                        .map(UnitPathList::new));
        map.put(
                "list",
                listOf(made("a:-@\"' ", s -> new WordList(List.of(s)).words().get(0)))
                        .map(WordList::new));
        map.put("unit-name", unitNames());
        map.put("typed-unit", unitNames());
        map.put("escaped-text", made("a\\nx4 ", EscapedText::new));
        map.put("image-user", made("aZ_9:", ImageUser::parse));
        map.put("reboot-argument", made("a b%i", RebootArgument::new));
        map.put("slice-name", made("ab%i.-:\\", stem -> new SliceName(stem + ".slice")));
        map.put("unit-list", listOf(unitNames()).map(UnitList::new));
        map.put("exec-command", made("/", line, ExecCommand::parse));
        map.put("condition", made(line, Condition::new));
        map.put(
                "calendar",
                Arbitraries.oneOf(
                        made("*-*-1", "0,/2 :.", Calendar::new),
                        Arbitraries.of("daily", "Mon..Fri 9:00").map(Calendar::new)));
        map.put(
                "env-assignment",
                listOf(made(
                                "A=",
                                "b=%'\"\\1",
                                s -> new EnvAssignments(List.of(s)).words().get(0)))
                        .map(EnvAssignments::new));
        map.put(
                "user",
                Arbitraries.oneOf(
                        made("aZ_.9-%i", UnixUser::new),
                        numbersTo(0xFFFF_FFFEL).filter(n -> n != 65_535).map(n -> new UnixUser(Long.toString(n)))));
    }

    private static Arbitrary<Optional<BigInteger>> amounts() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE))
                .optional();
    }

    private static void fences(Map<String, Arbitrary<?>> map) {
        map.put("capabilities", choices(Vocabulary.CAPABILITY, true, "CAP_KILL", "cap_chown", "40"));
        map.put("address-families", choices(Vocabulary.ADDRESS_FAMILY, true, "AF_UNIX", "AF_INET6"));
        map.put("namespaces", choices(Vocabulary.NAMESPACE, true, "user", "mnt", "pid"));
        map.put("architectures", choices(Vocabulary.SYSCALL_ARCHITECTURE, false, "native", "x86-64"));
        map.put("controllers", choices(Vocabulary.CONTROLLER, false, "cpu", "io"));
        map.put("disabled-controllers", choices(Vocabulary.CONTROLLER, false, "cpu", "memory"));
        map.put("secure-bits", choices(Vocabulary.SECURE_BIT, false, "keep-caps", "noroot"));
        map.put("coredump-kinds", choices(Vocabulary.COREDUMP_KIND, false, "all", "0x33"));
        map.put(
                "syscall-filter",
                Arbitraries.oneOf(
                        listOf(Arbitraries.of("@mount:EPERM", "open", "read:0")).map(w -> new SyscallFilter(true, w)),
                        listOf(Arbitraries.of("@mount", "open")).map(w -> new SyscallFilter(false, w))));
        map.put(
                "syscall-list",
                Combinators.combine(Arbitraries.of(true, false), listOf(Arbitraries.of("@aio", "close")))
                        .as(SyscallFilter::new));
        map.put(
                "error-number",
                Arbitraries.of("kill", "eperm", "EACCES", "4095").map(ErrorNumber::new));
        map.put(
                "ip-prefixes",
                listOf(Arbitraries.oneOf(
                                prefixes(numbersTo(0xFFFF_FFFFL).map(ValueArbitraries::ip4), 32),
                                prefixes(numbersTo(0xFFFF_FFFFL).map(ValueArbitraries::ip6), 128),
                                Arbitraries.of("any", "localhost", "10.0.0.0/8")))
                        .map(IpPrefixes::new));
        map.put(
                "device-access",
                Combinators.combine(
                                made("/dev/", "a%i-*1", s -> new DeviceAccess(s, "").device()),
                                Arbitraries.of("", "r", "rwm"))
                        .as(DeviceAccess::new));
        map.put(
                "bind-paths",
                listOf(made("/", "a:/-%i\"", s -> word(BindPaths.parse(s).words())))
                        .map(BindPaths::new));
        map.put(
                "temporary-paths",
                listOf(made("/", "a:/=,%i", s -> word(TemporaryPaths.parse(s).words())))
                        .map(TemporaryPaths::new));
        map.put(
                "directories",
                listOf(made("a/:%p.", s -> word(DirectoryNames.parse(s).words())))
                        .map(DirectoryNames::new));
        map.put(
                "plain-directories",
                listOf(made("a/%p.", s -> word(DirectoryNames.parsePlain(s).words())))
                        .map(DirectoryNames::new));
        map.put("user-list", listOf(made("aZ_9-%i", UnixUser::new)).map(UserList::new));
        map.put(
                "tasks-max",
                Arbitraries.oneOf(
                                Arbitraries.longs().greaterOrEqual(1).map(String::valueOf),
                                Arbitraries.of("infinity", "0.5%"))
                        .map(TasksMax::new));
    }

    private static void forms(Map<String, Arbitrary<?>> map) {
        map.put("unit-text", made("aZ \té#%i", LineText::parseUnit));
        map.put("dashed-path", made("-/", "a %i.", UnitPath::parseDashed));
        map.put("run-path", made("ab/. %i", RunPath::new));
        map.put(
                "search-path",
                listOf(made("/", "ab %i.", s -> SearchPath.parse(s).toString())).map(SearchPath::new));
        map.put(
                "plain-path-list",
                listOf(made("/", "a%.-:", s -> word(UnitPathList.parsePlain(s).words())))
                        .map(UnitPathList::new));
        map.put(
                "documentation",
                listOf(made(
                                "man:",
                                "a/()%i",
                                s -> word(DocumentationUris.parse(s).words())))
                        .map(DocumentationUris::new));
        map.put("log-namespace", made("ab%i.-:", NamespaceName::new));
        map.put("credential-source", made("a:", "/b:%i .", CredentialText::parseSource));
        map.put("credential-encrypted", made("a:", "YXBw", CredentialText::parseEncrypted));
        map.put("credential-data", made("a:", "/b:%i \\n\"é", CredentialText::parseData));
        map.put(
                "stream",
                Arbitraries.oneOf(
                        made("append:/", "a %i.", StandardStream::new),
                        made("fd:", "a%i", StandardStream::new),
                        made("ab-+", StandardStream::new)));
        map.put(
                "env-names",
                listOf(made("aZ_9%i", s -> word(EnvNames.parse(s).words()))).map(EnvNames::new));
        map.put(
                "env-drops",
                listOf(made("a", "=Z_9%i", s -> word(EnvNames.parseWithValues(s).words())))
                        .map(EnvNames::new));
        map.put(
                "exit-statuses",
                listOf(Arbitraries.of("0", "255", "TEMPFAIL", "SIGKILL", "TERM"))
                        .map(ExitStatuses::new));
        map.put(
                "file-systems",
                Combinators.combine(Arbitraries.of(true, false), listOf(Arbitraries.of("ext4", "@known")))
                        .as(FileSystemTypes::new));
        map.put(
                "interfaces",
                Combinators.combine(Arbitraries.of(true, false), listOf(Arbitraries.of("lo", "eth0.1", "wg-x")))
                        .as(InterfaceNames::new));
        map.put(
                "socket-bind",
                Arbitraries.of("any", "ipv6", "tcp:80-90", "ipv4:udp:any").map(SocketBind::new));
        map.put("limit-micros", resourceLimits(Long.MAX_VALUE - 1));
        Arbitrary<Integer> levels = Arbitraries.integers().between(0, 40);
        map.put(
                "limit-nice",
                Combinators.combine(levels, levels).as((a, b) -> new NiceLimit(Math.min(a, b), Math.max(a, b))));
        map.put("timer-slack", made("1", "0.1 usmn", TimerSlack::new));
        map.put("device-latency", Combinators.combine(devices(), spans()).as(DeviceLatency::new));
    }

    private static Arbitrary<WordChoice> choices(Vocabulary of, boolean mayInvert, String... words) {
        return Combinators.combine(Arbitraries.of(mayInvert, false), listOf(Arbitraries.of(words)))
                .as((inverted, some) -> new WordChoice(of, inverted, some));
    }

    /** The only word there is, or nothing that could be used. */
    private static String word(List<String> words) {
        if (words.size() != 1) {
            throw InvalidValue.of("word", words, "one");
        }
        return words.get(0);
    }

    private static void numbers(Map<String, Arbitrary<?>> map) {
        map.put("bool", Arbitraries.of(true, false).map(SystemdBool::new));
        map.put("int", Arbitraries.longs().map(WholeNumber::new));
        map.put(
                "go-flags",
                listOf(made("-a", "bc=.-'", word -> GoFlags.parse(word).flags().get(0)))
                        .map(GoFlags::new));
        map.put(
                "go-experiments",
                listOf(Arbitraries.of("jsonv2", "nogreenteagc", "none", "simd")).map(GoExperiments::new));
        map.put(
                "go-fips",
                Arbitraries.of("off", "latest", "v1.0.0", "v1.26.0-rc1").map(FipsModule::new));
        map.put("godebug-int", Arbitraries.longs().map(WholeNumber::new));
        map.put("uint", numbersTo(Long.MAX_VALUE).map(WholeNumber::new));
        map.put("misc-limit", amounts().map(most -> new MiscLimit("sev_es", most)));
        map.put(
                "rdma-limit",
                Arbitraries.of("hca_handle=2", "hca_object=max")
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .map(limits -> new RdmaLimit("mlx5_0", limits)));
        map.put(
                "dmem-limit",
                numbersTo(1L << 40)
                        .map(n -> new DmemLimit("drm/0000:03:00.0/vram0", MemoryLimit.of(new MemorySize(n)))));
        map.put(
                "io-latency",
                numbersTo(1_000_000_000_000_000L - 1).optional().map(time -> new IoLatency("8:16", time)));
        map.put("util-clamp", Arbitraries.integers().between(0, 10_000).map(UtilClamp::new));
        map.put("percent", Arbitraries.integers().between(0, 10_000).map(Percent::new));
        map.put("timespan", spans());
        map.put(
                "size",
                Arbitraries.oneOf(sizes().map(MemoryLimit::of), Arbitraries.of(MemoryLimit.MAX))
                        .map(SystemdSize::new));
        map.put("size-or-percent", limits().map(SystemdSize::new));
        map.put(
                "signal",
                Arbitraries.integers()
                        .between(1, 64)
                        .filter(n -> n < 32 || n > 33)
                        .map(Signal::of));
        map.put("mode", Arbitraries.integers().between(0, 07777).map(FileMode::new));
        map.put("cpu-list", cpus());
        map.put("weight", Arbitraries.integers().between(1, 10_000).map(Weight::new));
        map.put(
                "weight-or-idle",
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 10_000).map(w -> CpuWeight.of(new Weight(w))),
                        Arbitraries.just(CpuWeight.Idle.IDLE)));
        for (String name : List.of("limit-number", "limit-size")) {
            map.put(name, resourceLimits(Long.MAX_VALUE - 1));
        }
        map.put("limit-time", resourceLimits((Long.MAX_VALUE - 1) / 1_000_000));
        map.put(
                "device-rate-bytes",
                Combinators.combine(devices(), bandwidths()).as(DeviceRate::new));
        map.put("device-rate-iops", Combinators.combine(devices(), iops()).as(DeviceRate::new));
        map.put(
                "device-weight",
                Combinators.combine(devices(), Arbitraries.integers().between(1, 10_000))
                        .as((device, weight) -> new DeviceWeight(device, new Weight(weight))));
    }

    private static void kernel(Map<String, Arbitrary<?>> map) {
        Arbitrary<String> words =
                made("aZ09|%/=#-é", s -> SysctlValue.of(s).words().get(0));
        Arbitrary<String> numbers = Arbitraries.bigIntegers()
                .between(
                        BigInteger.valueOf(Long.MIN_VALUE),
                        BigInteger.TWO.pow(64).subtract(BigInteger.ONE))
                .map(String::valueOf);
        map.put("sysctl-int", numbers.map(SysctlValue::of));
        map.put("sysctl-tuple", listOf(numbers).map(SysctlValue::new));
        map.put("sysctl-word", words.map(SysctlValue::of));
        map.put("sysctl-text", listOf(words).map(SysctlValue::new));
        map.put("sysctl-range-list", cpus().map(c -> SysctlValue.of(c.toString())));
        map.put("memory-size", sizes());
        map.put("memory-limit", limits());
        map.put("io-rate-bytes", bandwidths());
        map.put("io-rate-iops", iops());
        map.put(
                "cpu-max",
                Combinators.combine(quotas(), Arbitraries.integers().between(1, 1_000))
                        .as((quota, millis) -> attempt(() -> new CpuMax(quota, TimeSpan.ofMillis(millis))))
                        .filter(Optional::isPresent)
                        .map(Optional::get));
        map.put("cpu-quota", quotas().filter(quota -> quota != CpuQuota.MAX));
        map.put("cpu-set", cpus());
        Arbitrary<Device> devices = Arbitraries.oneOf(
                made("/dev/", "sda1/-_ é", Device::ofPath),
                Combinators.combine(
                                Arbitraries.integers().between(0, 4095),
                                Arbitraries.integers().between(0, 1_048_575))
                        .as(Device::ofNumber),
                Combinators.combine(Arbitraries.of(Device.Naming.values()), made("abF0- é", s -> s))
                        .as((naming, name) -> attempt(() -> new Device(naming, name)))
                        .filter(Optional::isPresent)
                        .map(Optional::get));
        map.put("device", devices);
        map.put(
                "mount-source",
                Arbitraries.oneOf(
                        devices.map(device -> MountSource.parse(device.toString())),
                        made("ab:/ #=.", MountSource::new)));
        map.put("mount-point", made("/", "ab/. é", MountPoint::new));
        map.put("mount-flag", made("ab-._0", MountOption::of));
        Arbitrary<String> values =
                made("ab=:\", 0", s -> MountOption.of("x", s).value().orElseThrow());
        map.put(
                "mount-option",
                Combinators.combine(made("ab-._0", s -> s), values).as((n, v) -> MountOption.of(n, v)));
        map.put("mount-value", made("ab=:\", 0", MountValue::new));
        map.put("tmpfs-size", Arbitraries.longs().between(0, 999).map(n -> TmpfsSize.parse(n + "%")));
    }

    private static void go(Map<String, Arbitrary<?>> map) {
        map.put(
                "go-gc",
                Arbitraries.oneOf(Arbitraries.integers().greaterOrEqual(0).map(GoGc::of), Arbitraries.just(GoGc.OFF)));
        map.put(
                "go-memlimit",
                Arbitraries.oneOf(sizes().map(GoMemLimit::of), Arbitraries.of(GoMemLimit.OFF, GoMemLimit.AUTO)));
        map.put(
                "go-maxprocs",
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 8192).map(GoMaxProcs::of),
                        Arbitraries.just(GoMaxProcs.AUTO)));
        map.put(
                "go-traceback",
                Arbitraries.oneOf(
                                Arbitraries.of("none", "single", "all", "system", "crash", "wer"),
                                numbersTo(0xFFFF_FFFFL).map(String::valueOf))
                        .map(GoTraceback::new));
        map.put(
                "go-debug",
                Arbitraries.maps(made("aZ0._#", s -> s), made("0-9#a.+", s -> s))
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(GoDebug::new));
        map.put("go-package", made("a./-~+Z", GoPackage::new));
        map.put("buildmode", Arbitraries.of(GoBuildMode.values()));
        map.put("architecture", Arbitraries.of("amd64", "386", "s390x").map(Architecture::new));
    }

    private static void service(Map<String, Arbitrary<?>> map) {
        map.put("service-name", made("p", "ay-09", ServiceName::new));
        map.put("line-text", made("aZ \t%é#\"", LineText::new));
        map.put("env-name", made("aZ_9", EnvName::new));
        map.put(
                "env-value",
                Arbitraries.strings()
                        .ofMaxLength(20)
                        .map(s -> attempt(() -> new EnvValue(s)))
                        .filter(Optional::isPresent)
                        .map(Optional::get));
        map.put("absolute-path", made("/", "ab/. é", AbsolutePath::new));
        map.put("port", Arbitraries.integers().between(1, 65_535).map(Port::new));
        map.put("http-path", made("/", "ab/?=&%-.~", HttpPath::new));
        map.put("image", made("ab", "c0./:_-@", ImageRef::new));
        map.put(
                "version",
                Arbitraries.integers()
                        .between(0, 999_999_999)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(Version::new));
    }

    private static Arbitrary<MemorySize> sizes() {
        Arbitrary<MemorySize> round = Combinators.combine(
                        Arbitraries.longs().between(0, 5000), Arbitraries.of(1L << 10, 1L << 20, 1L << 30))
                .as((n, unit) -> new MemorySize(n * unit));
        return Arbitraries.oneOf(numbersTo(Long.MAX_VALUE).map(MemorySize::new), round);
    }

    private static Arbitrary<MemoryLimit> limits() {
        return Arbitraries.oneOf(
                sizes().map(MemoryLimit::of),
                Arbitraries.integers().between(0, 10_000).map(MemoryLimit.Percent::new),
                Arbitraries.of(MemoryLimit.MAX));
    }

    private static Arbitrary<IoRate> bandwidths() {
        return Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(2).map(IoRate.Bandwidth::new), Arbitraries.of(IoRate.UNLIMITED));
    }

    private static Arbitrary<IoRate> iops() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(2, 0xFFFF_FFFEL).map(IoRate.Iops::new), Arbitraries.of(IoRate.UNLIMITED));
    }

    private static Arbitrary<TimeSpan> spans() {
        return Arbitraries.oneOf(
                numbersTo(Long.MAX_VALUE).map(TimeSpan::new),
                numbersTo(100_000_000).map(TimeSpan::new),
                Arbitraries.of(TimeSpan.ZERO, TimeSpan.INFINITY));
    }

    private static Arbitrary<CpuQuota> quotas() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 81_920_000).map(CpuQuota.Share::new),
                Arbitraries.integers().between(1, 64).map(CpuQuota::ofCpus),
                Arbitraries.just(CpuQuota.MAX));
    }

    private static Arbitrary<CpuSet> cpus() {
        return listOf(Combinators.combine(
                                Arbitraries.integers().between(0, 8191),
                                Arbitraries.integers().between(0, 40))
                        .as((first, more) -> new NumberRange(first, Math.min(8191, first + more))))
                .map(CpuSet::new);
    }

    private static Arbitrary<ResourceLimit> resourceLimits(long most) {
        Arbitrary<Long> numbers = Arbitraries.oneOf(numbersTo(most), Arbitraries.just(ResourceLimit.INFINITY));
        return Combinators.combine(numbers, numbers).as((a, b) -> new ResourceLimit(Math.min(a, b), Math.max(a, b)));
    }

    private static Arbitrary<UnitPath> devices() {
        return made("/", "ab%i-/", UnitPath::parse);
    }

    private static Arbitrary<UnitName> unitNames() {
        return made("ab@%i.-:\\", stem -> new UnitName(stem + ".service"));
    }

    private static Arbitrary<String> prefixes(Arbitrary<String> addresses, int bits) {
        return Combinators.combine(addresses, Arbitraries.integers().between(0, bits))
                .as((address, length) -> address + "/" + length);
    }

    private static String ip4(long number) {
        return (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private static String ip6(long number) {
        return Long.toHexString(number >> 16) + "::" + Long.toHexString(number & 0xFFFF);
    }

    private static Arbitrary<Long> numbersTo(long most) {
        return Arbitraries.longs().between(0, most);
    }

    static <T> Arbitrary<List<T>> listOf(Arbitrary<T> parts) {
        return parts.list().ofMinSize(1).ofMaxSize(4).map(ArrayList::new);
    }

    private static <T> Arbitrary<T> made(String alphabet, Function<String, T> constructor) {
        return made("", alphabet, constructor);
    }

    /** What the constructor takes of the texts over that alphabet. */
    static <T> Arbitrary<T> made(String start, String alphabet, Function<String, T> constructor) {
        String[] letters = alphabet.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        return Arbitraries.of(letters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> attempt(() -> constructor.apply(start + String.join("", list))))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static <T> Optional<T> attempt(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
