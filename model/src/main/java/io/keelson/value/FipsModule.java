package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which state of Go's cryptography a build takes, as GOFIPS140 names it: one of the module's versions, or a word for
 * one. Every one but {@code off} makes the program start in FIPS 140-3 mode. Source: https://go.dev/doc/security/fips140;
 * Go internal/buildcfg/cfg.go.
 */
public record FipsModule(String name) {
    private static final List<String> WORDS = List.of("off", "latest", "inprocess", "certified");
    private static final Pattern VERSION = Pattern.compile("v1\\.[0-9]+\\.[0-9]+(-rc[0-9]+|-[0-9a-f]{8})?");
    private static final Kind KIND =
            new Kind("FIPS module", "off, latest, inprocess, certified or a version such as v1.0.0");

    /** @throws InvalidValue for anything else */
    public FipsModule {
        if (!WORDS.contains(name) && !VERSION.matcher(name).matches()) {
            throw KIND.not(name, "go build ends with: invalid GOFIPS140").among(WORDS);
        }
    }

    public static FipsModule parse(String text) {
        return new FipsModule(text);
    }

    /** Whether a program that is built so starts in FIPS 140-3 mode. */
    public boolean isOn() {
        return !name.equals("off");
    }

    @Override
    public String toString() {
        return name;
    }
}
