package io.keelson.value;

import java.util.Base64;

/**
 * Bytes that a directive holds in its line, kept as they stand: base64 with its padding, or the digits of a hash, or the
 * path of a file with them. Source: systemd.exec(5), "StandardInputData=", "RootHash=", "RootHashSignature=".
 */
public record EncodedBytes(String text) {
    private static final Kind DATA = new Kind("data in base64", "base64 with its padding, blanks where one likes");
    private static final Kind HASH = new Kind("root hash", "a path, or 32 hexadecimal digits or more");
    private static final Kind SIGNATURE = new Kind("signature of a root hash", "a path, or base64: and the data");
    private static final String BASE64 = "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?";

    public EncodedBytes {
        Characters.requireLine(DATA, text);
        text = Characters.trim(text);
    }

    public static EncodedBytes parseData(String text) {
        if (!isBase64(text)) {
            throw DATA.not(text);
        }
        return new EncodedBytes(text);
    }

    public static EncodedBytes parseHash(String text) {
        if (!text.startsWith("/") && !text.matches("([0-9a-fA-F]{2}){16,}")) {
            throw HASH.not(text);
        }
        return new EncodedBytes(text);
    }

    public static EncodedBytes parseSignature(String text) {
        boolean encoded = text.startsWith("base64:") && isBase64(text.substring("base64:".length()));
        if (!text.startsWith("/") && !encoded) {
            throw SIGNATURE.not(text);
        }
        return new EncodedBytes(text);
    }

    @Override
    public String toString() {
        return text;
    }

    static void requireBase64(Kind kind, String text) {
        if (!isBase64(text)) {
            throw kind.not(text, "systemd drops what is no base64");
        }
    }

    /** Bits that stand for nothing are zero, or systemd takes none of it. */
    private static boolean isBase64(String text) {
        String digits = text.replaceAll("[ \t]", "");
        return !digits.isEmpty()
                && digits.matches(BASE64)
                && Base64.getEncoder()
                        .encodeToString(Base64.getDecoder().decode(digits))
                        .equals(digits);
    }
}
