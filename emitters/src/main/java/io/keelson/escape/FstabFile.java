package io.keelson.escape;

import io.keelson.value.InvalidValue;

/** fstab, where spaces part the fields. Source: fstab(5), getmntent(3). */
public final class FstabFile extends Language {
    public static final FstabFile LANGUAGE = new FstabFile();

    private FstabFile() {
        super("fstab");
    }

    /** One field, with octal escapes for what would end it or begin a comment. */
    @Override
    public String escapePlainText(String text) {
        String field = text.replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
        if (field.isEmpty()) {
            throw InvalidValue.of("field of fstab", text, "at least one character")
                    .because("the next field would take its place");
        }
        return oneLine(field.startsWith("#") ? "\\043" + field.substring(1) : field);
    }
}
