package io.keelson.fact;

import java.util.Optional;

/**
 * How many bytes the kernel's pages have, which is what it counts memory in. It is fixed when the kernel is built;
 * these are the builds that distributions ship by default. Sources: arch/arm64, powerpc and loongarch Kconfig of Linux;
 * the RHEL 8 and 9 release notes (64 KiB on arm64 up to 8, 4 KiB from 9 on, where kernel-64k is a package of its own).
 */
final class PageSize {
    private static final long USUAL = 4 << 10;
    private static final String LARGE_ON_ARM = "rhel-8";

    private PageSize() {}

    static long of(String arch, Optional<String> os) {
        return switch (arch) {
            case "ppc64", "ppc64le" -> 64 << 10;
            case "loong64", "mips64le" -> 16 << 10;
            case "arm64" ->
                os.map(PageSize::origin).filter(LARGE_ON_ARM::equals).isPresent() ? 64 << 10 : USUAL;
            default -> USUAL;
        };
    }

    /** The distribution that one is built from; its own name where that is none. */
    private static String origin(String os) {
        return Facts.builtIn().target(os).flatMap(row -> row.own("like")).orElse(os);
    }
}
