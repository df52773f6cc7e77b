package io.keelson.escape;

import io.keelson.value.InvalidValue;

/** What {@code sha256sum -c} reads. A path with a backslash or line break would need the list's own escape. */
public final class ChecksumList extends Language {
    public static final ChecksumList LANGUAGE = new ChecksumList();

    private ChecksumList() {
        super("checksum");
    }

    @Override
    public String escapePlainText(String text) {
        if (text.contains("\\")) {
            throw InvalidValue.of("path in a checksum list", text, "a path without a backslash");
        }
        return oneLine(text);
    }
}
