package io.keelson.value;

/**
 * A size as a directive of systemd takes it, base 1024. Apart from {@link MemoryLimit} because it prints
 * {@code infinity} where the kernel's file says {@code max}, a word that systemd drops. Source: systemd.syntax(7).
 */
public record SystemdSize(MemoryLimit limit) {

    /** Reads {@code 4M}, {@code 1.5G}, {@code infinity}; no percentage. */
    public static SystemdSize parse(String text) {
        if (text.endsWith("%")) {
            throw InvalidValue.of("size", text, "a size such as 64M, or infinity");
        }
        return parseOrPercent(text);
    }

    /** Reads {@code 4M} and no {@code infinity}, as the buffers of a socket take it. */
    public static SystemdSize parsePlain(String text) {
        if (text.equals("infinity")) {
            throw InvalidValue.of("size", text, "a size such as 64M").because("systemd knows no infinite one here");
        }
        return parse(text);
    }

    /** Reads {@code 4M} and {@code 10%} and no {@code infinity}. */
    public static SystemdSize parseQuota(String text) {
        if (text.equals("infinity")) {
            throw InvalidValue.of("quota of a directory", text, "a size such as 64M, a percentage, or off");
        }
        return parseOrPercent(text);
    }

    /** Reads also {@code 50%}, but not zero, which systemd drops for {@code MemoryMax=} and {@code MemoryHigh=}. */
    public static SystemdSize parseAboveZero(String text) {
        return new SystemdSize(MemoryLimit.parseSystemdAboveZero(text));
    }

    /** Reads also {@code 50%}. */
    public static SystemdSize parseOrPercent(String text) {
        return new SystemdSize(MemoryLimit.parseSystemd(text));
    }

    @Override
    public String toString() {
        return limit.toSystemd();
    }
}
