package io.keelson.value;

import java.util.Set;

/** A value of GOARCH that Go can build for Linux. Source: {@code go tool dist list}. */
public record Architecture(String goarch) {
    private static final Set<String> KNOWN = Set.of(
            "386",
            "amd64",
            "arm",
            "arm64",
            "loong64",
            "mips",
            "mips64",
            "mips64le",
            "mipsle",
            "ppc64",
            "ppc64le",
            "riscv64",
            "s390x");
    private static final Kind KIND = new Kind(
            "architecture",
            "amd64, arm64, 386, arm, loong64, mips, mipsle, mips64, mips64le, ppc64, ppc64le, riscv64 or s390x");

    public Architecture {
        if (!KNOWN.contains(goarch)) {
            throw KIND.not(goarch);
        }
    }

    public static Architecture parse(String text) {
        return new Architecture(text);
    }

    @Override
    public String toString() {
        return goarch;
    }
}
