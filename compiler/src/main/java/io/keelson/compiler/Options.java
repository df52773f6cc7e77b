package io.keelson.compiler;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How a spec is compiled.
 *
 * @param environment the one to compile; without one the plain spec is, and each environment is checked with it
 * @param today the day on which waivers end; it never reaches an output
 */
public record Options(Optional<String> environment, LocalDate today) {
    /** The plain spec, today. */
    public static Options plain() {
        return new Options(Optional.empty(), LocalDate.now(ZoneOffset.UTC));
    }

    public Options withEnvironment(String name) {
        return new Options(Optional.of(name), today);
    }

    public Options on(LocalDate day) {
        return new Options(environment, day);
    }
}
