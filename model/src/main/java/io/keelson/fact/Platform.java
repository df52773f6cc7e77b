package io.keelson.fact;

import java.util.Locale;

/** Whose version decides whether something exists. */
public enum Platform {
    KERNEL,
    SYSTEMD,
    GO;

    /** As a sentence has it: {@code kernel}, {@code systemd}, {@code Go}. */
    @Override
    public String toString() {
        return this == GO ? "Go" : name().toLowerCase(Locale.ROOT);
    }
}
