package io.keelson.view;

import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes: of a compiled standard, so that two files can be told to be of one; of a file, for the checksum list. */
public final class Fingerprint {
    // 48 bits: enough to tell the standards of one host apart, short enough to read out on the telephone.
    private static final int SHOWN = 12;

    private Fingerprint() {}

    /** The hash over keys and values only: where a value was written changes no output. */
    public static String of(Standard standard) {
        StringBuilder lines = new StringBuilder();
        standard.settings().all().forEach(setting -> lines.append(line(setting)));
        return sha256(lines.toString()).substring(0, SHOWN);
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    // Line breaks inside a value are escaped, so that no value can look like the next setting.
    private static String line(Setting<?> setting) {
        String value = setting.value().toString().replace("\\", "\\\\").replace("\n", "\\n");
        return setting.key() + "=" + value + "\n";
    }
}
