package io.keelson.value;

import java.util.Locale;
import java.util.stream.Stream;

/** What {@code go build -buildmode} makes. {@code default} is exe or pie, by platform. Source: {@code go help buildmode}. */
public enum GoBuildMode {
    DEFAULT,
    EXE,
    PIE,
    C_ARCHIVE,
    C_SHARED,
    SHARED,
    PLUGIN,
    ARCHIVE;

    public static GoBuildMode parse(String text) {
        for (GoBuildMode mode : values()) {
            if (mode.toString().equals(text)) {
                return mode;
            }
        }
        throw InvalidValue.of("build mode", text, "default, exe, pie, c-archive, c-shared, shared, plugin or archive")
                .among(Stream.of(values()).map(GoBuildMode::toString).toList());
    }

    /** Whether the result is a program that can be started. */
    public boolean isProgram() {
        return this == DEFAULT || this == EXE || this == PIE;
    }

    /** Go's own word: {@code c-shared}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
