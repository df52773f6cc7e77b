package io.keelson.value;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every type that a setting's text can have, by the name that the fact tables use.
 *
 * <p>Names that begin with a system's name belong to it. Those of systemd's directives read systemd's grammar and print
 * it again; {@code memory-limit}, {@code io-rate-bytes} and their like read our own, which is the kernel's with units.
 */
public final class ValueTypes {
    private static final List<ValueType<?>> SYSTEMD_TEXTS = List.of(
            type("text", LineText.class, LineText::parse, "Card payments API"),
            type("word", Word.class, Word::parse, "on-failure", "app-%p"),
            type("path", UnitPath.class, UnitPath::parse, "/srv/data", "%h/app"),
            type("optional-path", UnitPath.class, UnitPath::parseOptional, "-/etc/default/app", "/srv", "~"),
            type("unit-text", LineText.class, LineText::parseUnit, "app %p", "100%%"),
            type("dashed-path", UnitPath.class, UnitPath::parseDashed, "-/etc/default/app", "%t/x"),
            type("run-path", RunPath.class, RunPath::parse, "/run/app.pid", "app.pid"),
            type("search-path", SearchPath.class, SearchPath::parse, "/opt/bin:/usr/bin", "%h/bin"),
            type("plain-path-list", UnitPathList.class, UnitPathList::parsePlain, "/srv /var", "%h"),
            type("documentation", DocumentationUris.class, DocumentationUris::parse, "https://a man:a(8)", "file:/a"),
            type("log-namespace", NamespaceName.class, NamespaceName::parse, "app", "%p"),
            type("credential-source", CredentialText.class, CredentialText::parseSource, "a:/etc/a", "a", "a:b"),
            type("credential-data", CredentialText.class, CredentialText::parseData, "a:some text"),
            type("credential-encrypted", CredentialText.class, CredentialText::parseEncrypted, "a:YXBw"),
            type("stream", StandardStream.class, StandardStream::parse, "journal", "append:/var/log/a", "fd:a"),
            type("env-names", EnvNames.class, EnvNames::parse, "A B_%p"),
            type("env-drops", EnvNames.class, EnvNames::parseWithValues, "A \"B=c d\""),
            type("exit-statuses", ExitStatuses.class, ExitStatuses::parse, "143 TEMPFAIL SIGKILL", "TERM"),
            type("path-list", UnitPathList.class, UnitPathList::parse, "/srv /var/lib/app", "-/srv:/data"),
            type("list", WordList.class, WordList::parse, "read write", "\"a b\" c"),
            type("unit-name", UnitName.class, UnitName::parse, "app.service", "getty@tty1.service", "%n"),
            type("slice-name", SliceName.class, SliceName::parse, "apps-payments.slice", "-.slice", "%p.slice"),
            type("unit-list", UnitList.class, UnitList::parse, "a.service network-online.target"),
            type("exec-command", ExecCommand.class, ExecCommand::parse, "/usr/bin/app --listen :8080", "-+app"),
            type("condition", Condition.class, Condition::parse, "/etc", "!/etc/off", "|>=2G"),
            type("calendar", Calendar.class, Calendar::parse, "*-*-* 03:00:00", "daily"),
            type("env-assignment", EnvAssignments.class, EnvAssignments::parse, "A=1 B=2", "\"A=b c\""),
            type("user", UnixUser.class, UnixUser::parse, "app", "65532", "%p"));

    /** What a service may see and do: a misspelt word is dropped by systemd, and with it a part of the fence. */
    private static final List<ValueType<?>> SYSTEMD_FENCES = List.of(
            type(
                    "capabilities",
                    WordChoice.class,
                    WordChoice::parseCapabilities,
                    "CAP_NET_RAW",
                    "~cap_kill",
                    "~",
                    "40"),
            type("address-families", WordChoice.class, WordChoice::parseAddressFamilies, "AF_UNIX AF_INET", "~af_key"),
            type("namespaces", WordChoice.class, WordChoice::parseNamespaces, "user mnt", "~pid"),
            type("architectures", WordChoice.class, WordChoice::parseArchitectures, "native x86"),
            type("controllers", WordChoice.class, WordChoice::parseControllers, "cpu memory"),
            type("disabled-controllers", WordChoice.class, WordChoice::parseDisabledControllers, "cpu memory"),
            type("secure-bits", WordChoice.class, WordChoice::parseSecureBits, "keep-caps noroot"),
            type("coredump-kinds", WordChoice.class, WordChoice::parseCoredumpKinds, "all", "0x33"),
            type(
                    "syscall-filter",
                    SyscallFilter.class,
                    SyscallFilter::parse,
                    "@system-service",
                    "~@mount:EPERM ptrace"),
            type("syscall-list", SyscallFilter.class, SyscallFilter::parsePlain, "@mount ptrace", "~open"),
            type("error-number", ErrorNumber.class, ErrorNumber::parse, "EPERM", "kill", "1", "eperm"),
            type("ip-prefixes", IpPrefixes.class, IpPrefixes::parse, "10.0.0.0/8 ::1", "any", "link-local localhost"),
            type("device-access", DeviceAccess.class, DeviceAccess::parse, "/dev/null rw", "char-pts", "/dev/%p r"),
            type("bind-paths", BindPaths.class, BindPaths::parse, "/a:/b:norbind /c", "-/a", "%h:/b"),
            type("temporary-paths", TemporaryPaths.class, TemporaryPaths::parse, "/var:ro /x", "%t"),
            type("directories", DirectoryNames.class, DirectoryNames::parse, "app app/sub:link", "%p"),
            type("plain-directories", DirectoryNames.class, DirectoryNames::parsePlain, "app %p"),
            type("file-systems", FileSystemTypes.class, FileSystemTypes::parse, "ext4 @basic-api", "~tmpfs"),
            type("interfaces", InterfaceNames.class, InterfaceNames::parse, "lo eth0", "~eth0"),
            type("socket-bind", SocketBind.class, SocketBind::parse, "ipv4:tcp:8000-8080", "any", "443"),
            type("user-list", UserList.class, UserList::parse, "adm 1000", "a%p"),
            type("tasks-max", TasksMax.class, TasksMax::parse, "4096", "15%", "infinity"));

    private static final List<ValueType<?>> SYSTEMD_NUMBERS = List.of(
            type("bool", SystemdBool.class, SystemdBool::parse, "yes", "no", "On", "f"),
            type("int", WholeNumber.class, WholeNumber::parse, "-20", "+5"),
            type("uint", WholeNumber.class, WholeNumber::parseUnsigned, "4096", "0"),
            type("percent", Percent.class, Percent::parse, "60%", "12.5%"),
            type("timespan", TimeSpan.class, TimeSpan::parse, "1min 30s", "90", "infinity"),
            type("size", SystemdSize.class, SystemdSize::parse, "64M", "4096", "infinity"),
            type("size-or-percent", SystemdSize.class, SystemdSize::parseOrPercent, "2G", "50%", "infinity"),
            type("signal", Signal.class, Signal::parse, "SIGTERM", "TERM", "15", "SIGRTMIN+3"),
            type("mode", FileMode.class, FileMode::parse, "0644", "22"),
            type("cpu-list", CpuSet.class, CpuSet::parseSystemd, "0-3,8", "0-3 8"),
            type("weight", Weight.class, Weight::parse, "100"),
            type("weight-or-idle", CpuWeight.class, CpuWeight::parse, "100", "idle"),
            type("limit-number", ResourceLimit.class, ResourceLimit::parse, "1024:524288", "65536", "infinity"),
            type("limit-size", ResourceLimit.class, ResourceLimit::parseSize, "8388608", "64M:infinity"),
            type("limit-time", ResourceLimit.class, ResourceLimit::parseTime, "300", "5min:infinity"),
            type("limit-micros", ResourceLimit.class, ResourceLimit::parseMicros, "200000", "500ms:1s"),
            type("limit-nice", NiceLimit.class, NiceLimit::parse, "25", "-5", "20:40"),
            type("timer-slack", TimerSlack.class, TimerSlack::parse, "50us", "100"),
            type("device-latency", DeviceLatency.class, DeviceLatency::parse, "/dev/sda 25ms"),
            type("device-rate-bytes", DeviceRate.class, DeviceRate::parseBytes, "/dev/sda 52428800", "/dev/sda 50M"),
            type("device-rate-iops", DeviceRate.class, DeviceRate::parseIops, "/dev/sda infinity", "/dev/sda 1K"),
            type("device-weight", DeviceWeight.class, DeviceWeight::parse, "/dev/sda 200"));

    /** What only some units or the newest versions have. */
    private static final List<ValueType<?>> SYSTEMD_REST = List.of(
            type("listen", SocketAddress.class, SocketAddress::parse, "8080", "127.0.0.1:80", "[::1]:80", "/run/a"),
            type("listen-local", SocketAddress.class, SocketAddress::parseLocal, "/run/app.sock", "@app"),
            type("netlink", NetlinkGroup.class, NetlinkGroup::parse, "kobject-uevent 1", "audit"),
            type("image-options", DiskImages.class, DiskImages::parseOptions, "root:ro home:noatime", "ro"),
            type("image-mounts", DiskImages.class, DiskImages::parseMounts, "/a.img:/b:root:ro", "-/a.img:/b"),
            type("image-extensions", DiskImages.class, DiskImages::parseExtensions, "/a.raw", "-/a.raw:root:ro"),
            type("image-policy", ImagePolicy.class, ImagePolicy::parse, "root=verity+signed:swap=absent", "*"),
            type("open-file", OpenFile.class, OpenFile::parse, "/etc/hosts:hosts:read-only", "/etc/hosts"),
            type("fd-name", FdName.class, FdName::parse, "http", "%p"),
            type("log-fields", LogFields.class, LogFields::parse, "TEAM=pay", "\"NOTE=two words\" A=%p"),
            type("log-pattern", LogPattern.class, LogPattern::parse, "~^debug", "paid"),
            type("bpf-program", AttachedProgram.class, AttachedProgram::parse, "egress:/sys/fs/bpf/app"),
            type("nft-sets", NftSets.class, NftSets::parse, "cgroup:inet:filter:app"),
            type("encoded-data", EncodedBytes.class, EncodedBytes::parseData, "YXBw", "YQ=="),
            type("root-hash", EncodedBytes.class, EncodedBytes::parseHash, "/a.roothash"),
            type("hash-signature", EncodedBytes.class, EncodedBytes::parseSignature, "/a.sig", "base64:YQ=="),
            type("imported-credential", ImportedCredential.class, ImportedCredential::parse, "app.*", "a:b"),
            type("file-names", FileNames.class, FileNames::parse, "app db"),
            type("control-group", ControlGroupName.class, ControlGroupName::parse, "workers", "%p"),
            type("xattr", ExtendedAttribute.class, ExtendedAttribute::parse, "user.app=pay"),
            type("bus-name", BusName.class, BusName::parse, "org.example.Pay", "org.example.%p"),
            type("interface", InterfaceNames.class, InterfaceNames::parseOne, "eth0"),
            type("refreshed", WordChoice.class, WordChoice::parseRefreshed, "extensions", "~credentials"),
            type("socket-list", UnitList.class, UnitList::parseSockets, "app.socket"),
            type("typed-unit", UnitName.class, UnitName::parseTyped, "app.service", "%p.service"),
            type("service-unit", UnitName.class, UnitName::parseService, "app.service", "%p.service"),
            type("path-condition", Condition.class, Condition::parsePath, "/etc", "|!/etc/off"),
            type("plain-size", SystemdSize.class, SystemdSize::parsePlain, "64K", "4096"),
            type("quota", SystemdSize.class, SystemdSize::parseQuota, "1G", "10%"),
            type("size-above-zero", SystemdSize.class, SystemdSize::parseAboveZero, "2G", "50%", "infinity"),
            type("escaped-text", EscapedText.class, EscapedText::parse, "two\\nlines"),
            type("reboot-argument", RebootArgument.class, RebootArgument::parse, "firmware", "%p"),
            type("timespan-from-second", TimeSpan.class, TimeSpan::parseFromOneSecond, "30s", "1min"),
            type("byte", WholeNumber.class, WholeNumber::parseByte, "255"));

    private static final List<ValueType<?>> KERNEL = List.of(
            type("sysctl-int", SysctlValue.class, SysctlValue::parseInt, "65535", "-1", "0x1f"),
            type("sysctl-tuple", SysctlValue.class, SysctlValue::parseTuple, "4096 131072 6291456", "1\t2"),
            type("sysctl-word", SysctlValue.class, SysctlValue::parseWord, "bbr"),
            type("sysctl-text", SysctlValue.class, SysctlValue::parse, "|/usr/lib/dump %P %u"),
            type("sysctl-range-list", SysctlValue.class, SysctlValue::parseRanges, "8080,9000-9010"),
            type("memory-size", MemorySize.class, MemorySize::parse, "17179869184", "16GiB", "16G", "16GB"),
            type("memory-limit", MemoryLimit.class, MemoryLimit::parse, "2147483648", "max", "2GiB", "50%"),
            type("io-rate-bytes", IoRate.class, IoRate::parseBandwidth, "52428800", "max", "50MiB"),
            type("io-rate-iops", IoRate.class, IoRate::parseIops, "1000", "max"),
            type("cpu-max", CpuMax.class, CpuMax::parse, "400000 100000", "max 100000", "50000", "400%"),
            type("cpu-quota", CpuQuota.class, CpuQuota::parseSystemd, "400%", "12.5%"),
            type("util-clamp", UtilClamp.class, UtilClamp::parse, "20.00", "max", "12.5"),
            type("misc-limit", MiscLimit.class, MiscLimit::parse, "sev 4", "sev max"),
            type("rdma-limit", RdmaLimit.class, RdmaLimit::parse, "mlx5_0 hca_handle=2 hca_object=2000"),
            type("dmem-limit", DmemLimit.class, DmemLimit::parse, "drm/0000:03:00.0/vram0 1073741824", "drm/0 max"),
            type("io-latency", IoLatency.class, IoLatency::parse, "8:16 target=25000", "8:16 target=max"),
            type("cpu-set", CpuSet.class, CpuSet::parse, "0-3,8"),
            type("device", Device.class, Device::parse, "/dev/sda", "8:16", "LABEL=data"),
            type("mount-source", MountSource.class, MountSource::parse, "LABEL=data", "tmpfs", "nas:/export"),
            type("mount-point", MountPoint.class, MountPoint::parse, "/data"),
            type("mount-flag", MountOption.class, MountOption::parseFlag, "noatime"),
            type("mount-option", MountOption.class, MountOption::parse, "logbsize=256k", "noatime"),
            type("mount-value", MountValue.class, MountValue::parse, "256k"),
            type("tmpfs-size", TmpfsSize.class, TmpfsSize::parse, "64m", "50%", "1073741824"));

    private static final List<ValueType<?>> GO = List.of(
            type("go-gc", GoGc.class, GoGc::parse, "75", "off"),
            type("go-memlimit", GoMemLimit.class, GoMemLimit::parse, "1843MiB", "off", "auto", "3435973836"),
            type("go-maxprocs", GoMaxProcs.class, GoMaxProcs::parse, "4", "auto"),
            type("go-traceback", GoTraceback.class, GoTraceback::parse, "crash", "2"),
            type("go-debug", GoDebug.class, GoDebug::parse, "madvdontneed=1,http2debug=2"),
            type("go-flags", GoFlags.class, GoFlags::parse, "-mod=vendor -trimpath"),
            type("go-experiments", GoExperiments.class, GoExperiments::parse, "boringcrypto", "nogreenteagc,jsonv2"),
            type("go-fips", FipsModule.class, FipsModule::parse, "latest", "v1.0.0"),
            type("godebug-int", WholeNumber.class, WholeNumber::parse, "1000"),
            type("go-package", GoPackage.class, GoPackage::parse, "./cmd/payments", "example.org/pay/cmd"),
            type("buildmode", GoBuildMode.class, GoBuildMode::parse, "pie", "c-shared"),
            type("architecture", Architecture.class, Architecture::parse, "amd64"));

    private static final List<ValueType<?>> SERVICE = List.of(
            type("service-name", ServiceName.class, ServiceName::parse, "payments"),
            type("line-text", LineText.class, LineText::parse, "Card payments API"),
            type("env-name", EnvName.class, EnvName::parse, "PAYMENTS_MODE"),
            type("env-value", EnvValue.class, EnvValue::parse, "live", ""),
            type("absolute-path", AbsolutePath.class, AbsolutePath::parse, "/srv/data", "/"),
            type("port", Port.class, Port::parse, "8080"),
            type("http-path", HttpPath.class, HttpPath::parse, "/healthz", "/ready?full=1"),
            type("image-user", ImageUser.class, ImageUser::parse, "65532:65532", "app"),
            type("image", ImageRef.class, ImageRef::parse, "golang:1.22", "scratch"),
            type("version", Version.class, Version::parse, "6.1", "252.39"));

    /** All of them; no name twice. */
    public static final List<ValueType<?>> ALL = Stream.of(
                    SYSTEMD_TEXTS, SYSTEMD_FENCES, SYSTEMD_NUMBERS, SYSTEMD_REST, KERNEL, GO, SERVICE)
            .<ValueType<?>>flatMap(List::stream)
            .toList();

    static final Map<String, ValueType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ValueType::name, type -> type));

    private ValueTypes() {}

    private static <T> ValueType<T> type(
            String name, Class<T> of, Function<String, T> parser, String canonical, String... others) {
        return new ValueType<>(
                name,
                of,
                parser,
                Stream.concat(Stream.of(canonical), Stream.of(others)).toList());
    }
}
