package io.keelson.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Keelson this is. */
public final class Version {
    private Version() {}

    /** The version that the build gave this Keelson: {@code 0.1.0}. */
    public static String text() {
        // A resource and not the jar's manifest: it is also there when classes are run from a folder.
        try (InputStream resource = Version.class.getResourceAsStream("version.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
