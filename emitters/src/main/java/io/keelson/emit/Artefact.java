package io.keelson.emit;

import java.nio.charset.StandardCharsets;

/** The content of one file. Its path is the key it is kept under. */
public record Artefact(String text, boolean executable) {
    /** The content as it is written: UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
