package io.keelson.standard;

import io.keelson.fact.Facts;
import io.keelson.value.Architecture;
import io.keelson.value.CpuQuota;
import io.keelson.value.CpuSet;
import io.keelson.value.EnvName;
import io.keelson.value.EnvValue;
import io.keelson.value.GoBuildMode;
import io.keelson.value.GoGc;
import io.keelson.value.GoMaxProcs;
import io.keelson.value.GoMemLimit;
import io.keelson.value.GoPackage;
import io.keelson.value.GoTraceback;
import io.keelson.value.HttpPath;
import io.keelson.value.ImageRef;
import io.keelson.value.ImageUser;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import io.keelson.value.LineText;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import io.keelson.value.MountSource;
import io.keelson.value.Port;
import io.keelson.value.ServiceName;
import io.keelson.value.SysctlKey;
import io.keelson.value.SysctlValue;
import io.keelson.value.TimeSpan;
import io.keelson.value.Version;
import io.keelson.value.Weight;
import java.util.List;

/** The keys of the spec. Each path is made here and with one type only. */
public final class Keys {
    /** The variables that the Go runtime itself reads. Source: package runtime, "Environment Variables". */
    public static final List<String> GO_RUNTIME = List.of("GOGC", "GOMEMLIMIT", "GOMAXPROCS", "GOTRACEBACK", "GODEBUG");

    public static final Key<ServiceName> NAME = Key.of(ServiceName.class, "name");
    public static final Key<LineText> DESCRIPTION = Key.of(LineText.class, "description");

    public static final Key<String> TARGET_OS = Key.of(String.class, "target", "os");
    public static final Key<Version> TARGET_KERNEL = Key.of(Version.class, "target", "kernel");
    public static final Key<Version> TARGET_SYSTEMD = Key.of(Version.class, "target", "systemd");
    public static final Key<Version> TARGET_GO = Key.of(Version.class, "target", "go");
    public static final Key<Architecture> TARGET_ARCH = Key.of(Architecture.class, "target", "arch");
    public static final Key<Integer> TARGET_CPUS = Key.of(Integer.class, "target", "cpus");
    public static final Key<MemorySize> TARGET_MEMORY = Key.of(MemorySize.class, "target", "memory");

    public static final Key<GoPackage> BUILD_PACKAGE = Key.of(GoPackage.class, "build", "package");
    public static final Key<GoBuildMode> BUILDMODE = Key.of(GoBuildMode.class, "build", "buildmode");
    public static final Key<Strip> STRIP = Key.of(Strip.class, "build", "ldflags", "strip");
    public static final Key<Words> LDFLAGS = Key.of(Words.class, "build", "ldflags");

    public static final Key<ImageRef> DOCKER_BUILDER = Key.of(ImageRef.class, "docker", "builder");
    public static final Key<ImageRef> DOCKER_BASE = Key.of(ImageRef.class, "docker", "base");
    public static final Key<ImageUser> DOCKER_USER = Key.of(ImageUser.class, "docker", "user");

    public static final Key<GoGc> GOGC = Key.of(GoGc.class, "env", "GOGC");
    public static final Key<GoMemLimit> GOMEMLIMIT = Key.of(GoMemLimit.class, "env", "GOMEMLIMIT");
    public static final Key<GoMaxProcs> GOMAXPROCS = Key.of(GoMaxProcs.class, "env", "GOMAXPROCS");
    public static final Key<GoTraceback> GOTRACEBACK = Key.of(GoTraceback.class, "env", "GOTRACEBACK");

    public static final Key<MemoryLimit> MEMORY_MIN = Key.of(MemoryLimit.class, "cgroup", "memory.min");
    public static final Key<MemoryLimit> MEMORY_LOW = Key.of(MemoryLimit.class, "cgroup", "memory.low");
    public static final Key<MemoryLimit> MEMORY_HIGH = Key.of(MemoryLimit.class, "cgroup", "memory.high");
    public static final Key<MemoryLimit> MEMORY_MAX = Key.of(MemoryLimit.class, "cgroup", "memory.max");
    public static final Key<MemoryLimit> MEMORY_SWAP_MAX = Key.of(MemoryLimit.class, "cgroup", "memory.swap.max");
    public static final Key<Weight> CPU_WEIGHT = Key.of(Weight.class, "cgroup", "cpu.weight");
    public static final Key<CpuQuota> CPU_MAX = Key.of(CpuQuota.class, "cgroup", "cpu.max");
    public static final Key<TimeSpan> CPU_MAX_PERIOD = Key.of(TimeSpan.class, "cgroup", "cpu.max", "period");
    public static final Key<CpuSet> CPUSET_CPUS = Key.of(CpuSet.class, "cgroup", "cpuset.cpus");
    public static final Key<CpuSet> CPUSET_MEMS = Key.of(CpuSet.class, "cgroup", "cpuset.mems");
    public static final Key<Weight> IO_WEIGHT = Key.of(Weight.class, "cgroup", "io.weight");

    public static final Key<SchedulingPolicy> SCHEDULING_POLICY =
            Key.of(SchedulingPolicy.class, "scheduling", "policy");
    public static final Key<Integer> SCHEDULING_PRIORITY = Key.of(Integer.class, "scheduling", "priority");

    public static final Key<Port> HEALTH_PORT = Key.of(Port.class, "health", "port");
    public static final Key<HttpPath> HEALTH_LIVENESS = Key.of(HttpPath.class, "health", "liveness");
    public static final Key<HttpPath> HEALTH_READINESS = Key.of(HttpPath.class, "health", "readiness");

    private Keys() {}

    // Two keys with one path and different types would be one setting that nobody can read.
    private static void requireUntyped(String name, List<String> typed) {
        if (typed.contains(name)) {
            throw InvalidValue.of("plain key", name, "a name without a key of its own type in Keys");
        }
    }

    private static boolean isMemoryLimit(String file) {
        return Facts.builtIn()
                .cgroup(file)
                .filter(fact -> fact.valueType().of() == MemoryLimit.class)
                .isPresent();
    }

    /** A variable of the service's own. */
    public static Key<EnvValue> env(String name) {
        requireUntyped(name, GO_RUNTIME);
        return Key.of(EnvValue.class, "env", new EnvName(name).toString());
    }

    /** One key of GODEBUG; its value is a word, for most keys a number. */
    public static Key<String> godebug(String name) {
        return Key.of(String.class, "env", "GODEBUG", name);
    }

    /** A flag of {@code go build} without its dash, or a variable of the toolchain, in the toolchain's own syntax. */
    public static Key<String> build(String name) {
        requireUntyped(name, List.of("package", "buildmode", "ldflags"));
        return Key.of(String.class, "build", name);
    }

    /** A string variable that the linker sets: {@code main.version}. */
    public static Key<LineText> linkerVariable(String name) {
        return Key.of(LineText.class, "build", "ldflags", "X", name);
    }

    public static Key<Directive> directive(String section, String name) {
        return Key.of(Directive.class, "systemd", section, name);
    }

    public static Key<Directive> service(String name) {
        return directive("Service", name);
    }

    /** An interface file that has no type of its own here, as the kernel reads it. */
    public static Key<String> cgroup(String file) {
        requireUntyped(file, List.of("cpu.weight", "cpu.max", "cpuset.cpus", "cpuset.mems", "io.weight", "io.max"));
        if (isMemoryLimit(file)) {
            throw InvalidValue.of("interface file", file, "a file of cgroup v2 that has no key of its own here");
        }
        return Key.of(String.class, "cgroup", file);
    }

    /** An interface file whose value is an amount of memory or max. */
    public static Key<MemoryLimit> memoryLimit(String file) {
        if (!isMemoryLimit(file)) {
            throw InvalidValue.of("interface file", file, "a file of cgroup v2 that holds an amount of memory");
        }
        return Key.of(MemoryLimit.class, "cgroup", file);
    }

    /** One limit of a device: {@code rbps}, {@code wbps}, {@code riops} or {@code wiops}. */
    public static Key<IoRate> ioMax(String device, String limit) {
        if (!IoLimits.NAMES.contains(limit)) {
            throw IoLimits.refused(limit);
        }
        return Key.of(IoRate.class, "cgroup", "io.max", device, limit);
    }

    public static Key<SysctlValue> sysctl(SysctlKey key) {
        return Key.of(SysctlValue.class, "sysctl", key.toString());
    }

    public static Key<SysctlValue> sysctl(String key) {
        return sysctl(SysctlKey.parse(key));
    }

    public static Key<MountSource> mountDevice(String mountPoint) {
        return Key.of(MountSource.class, "mounts", mountPoint, "device");
    }

    /** The file system's type: {@code ext4}. */
    public static Key<String> mountType(String mountPoint) {
        return Key.of(String.class, "mounts", mountPoint, "type");
    }

    public static Key<MountOptions> mountOptions(String mountPoint) {
        return Key.of(MountOptions.class, "mounts", mountPoint, "options");
    }
}
