package io.keelson.emit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The content of one file. Its path is the key it is kept under.
 *
 * @param text of a file that is no text one character for each of its bytes
 * @param charset how the text becomes bytes: UTF-8, or ISO-8859-1 for a file that is no text
 */
public record Artefact(String text, Charset charset, boolean executable) {
    /** A text, which is written as UTF-8. */
    public Artefact(String text, boolean executable) {
        this(text, StandardCharsets.UTF_8, executable);
    }

    static Artefact binary(byte[] bytes) {
        return new Artefact(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false);
    }

    /** Whether people can read it, line by line. */
    public boolean isText() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** The content as it is written. */
    public byte[] bytes() {
        return text.getBytes(charset);
    }
}
