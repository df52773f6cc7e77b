package io.keelson.cli;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
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

    /** What picocli asks; a class, as with a lambda the archive of a start would leave out picocli's own converters. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String typed) {
            return of(typed);
        }
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
