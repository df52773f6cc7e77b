package io.keelson.standard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash over keys and values of settings. */
final class Fingerprint {
    /** Of the hash: 48 bits are enough to tell the standards of one host apart, and can be read out on the telephone. */
    private static final int BYTES = 6;

    private Fingerprint() {}

    static String of(Settings settings) {
        StringBuilder lines = new StringBuilder();
        settings.all()
                .forEach(setting -> lines.append(setting.key())
                        .append('=')
                        .append(escaped(setting.value().toString()))
                        .append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** So that no value can look like the next setting. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
