package io.keelson.fact;

import io.keelson.value.InvalidValue;
import io.keelson.value.Version;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a standard will run on. What is not known is empty, and no rule may guess it.
 *
 * @param os the id of a row of {@code targets.tsv}: {@code debian-12}
 * @param kernel the kernel's version
 * @param systemd the version of systemd
 * @param go the version of the toolchain that builds the service; no distribution brings it
 * @param arch the processor's architecture, as Go names it
 * @param cpus how many CPUs the host has, 1 or more
 * @param memory the bytes of physical memory, 1 or more
 * @param init the first process: {@code systemd} or {@code openrc}
 */
public record Target(
        Optional<String> os,
        Optional<Version> kernel,
        Optional<Version> systemd,
        Optional<Version> go,
        String arch,
        OptionalInt cpus,
        Optional<Long> memory,
        Optional<String> init) {
    private static final String USUAL_ARCH = "amd64";

    /** Nothing is known but the usual architecture, amd64. */
    public static final Target UNKNOWN = new Target(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            USUAL_ARCH,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());

    public Target {
        if (cpus.isPresent() && cpus.getAsInt() < 1) {
            throw InvalidValue.of("number of CPUs", cpus.getAsInt(), "1 or more");
        }
        if (memory.isPresent() && memory.get() < 1) {
            throw InvalidValue.of("amount of memory", memory.get(), "1 byte or more");
        }
    }

    /**
     * What that distribution brings: kernel, systemd and first process.
     *
     * @throws InvalidValue when no row has that id; lists those there are
     */
    public static Target ofOs(Facts facts, String os) {
        return facts.host(os)
                .orElseThrow(() -> InvalidValue.of("target", os, String.join(", ", facts.targets()))
                        .among(facts.targets()));
    }

    /** The hosts of a distribution. */
    static Target of(Fact row) {
        return new Target(
                Optional.of(row.key()),
                row.own("kernel").map(Version::parse),
                row.own("systemd").map(Version::parse),
                Optional.empty(),
                USUAL_ARCH,
                OptionalInt.empty(),
                Optional.empty(),
                row.own("init"));
    }

    public Target withKernel(Version version) {
        return new Target(os, Optional.of(version), systemd, go, arch, cpus, memory, init);
    }

    public Target withSystemd(Version version) {
        return new Target(os, kernel, Optional.of(version), go, arch, cpus, memory, init);
    }

    public Target withGo(Version version) {
        return new Target(os, kernel, systemd, Optional.of(version), arch, cpus, memory, init);
    }

    public Target withArch(String name) {
        return new Target(os, kernel, systemd, go, name, cpus, memory, init);
    }

    public Target withCpus(int number) {
        return new Target(os, kernel, systemd, go, arch, OptionalInt.of(number), memory, init);
    }

    /** @param bytes of physical memory */
    public Target withMemory(long bytes) {
        return new Target(os, kernel, systemd, go, arch, cpus, Optional.of(bytes), init);
    }

    /**
     * Bytes of a page of the kernel, in which it counts memory: 4096 where nothing says otherwise. A kernel of arm64 that
     * was built for larger pages by hand is not known here.
     */
    public long pageSize() {
        return PageSize.of(arch, os);
    }

    /** Whether its first process is systemd, which it is where nobody says. */
    public boolean hasSystemd() {
        return init.orElse("systemd").equals("systemd");
    }

    public Optional<Version> version(Platform platform) {
        return switch (platform) {
            case KERNEL -> kernel;
            case SYSTEMD -> systemd;
            case GO -> go;
        };
    }
}
