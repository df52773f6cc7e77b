package io.keelson.cli;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** How problems are shown. */
enum Format {
    TEXT,
    JSON,
    SARIF;

    static Format of(String typed) {
        return Stream.of(values())
                .filter(format -> format.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is text, json or sarif, not '" + typed + "'"));
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
