package io.keelson.value;

/**
 * The value of a mount option: {@code 256k} of {@code logbsize=256k}. Commas and blanks stand only inside double quotes,
 * where mount(8) does not split.
 */
public record MountValue(String text) {
    private static final Kind KIND = new Kind(
            "value of a mount option", "one word; blanks and commas only in double quotes, as \"system_u:s0:c1,c2\"");

    public MountValue {
        require(KIND, text);
        if (text.isEmpty()) {
            throw KIND.not(text);
        }
    }

    public static MountValue parse(String text) {
        return new MountValue(text);
    }

    @Override
    public String toString() {
        return text;
    }

    static void require(Kind kind, String value) {
        Characters.requireNoControl(kind, value);
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ' ')) {
                throw kind.not(value, "mount(8) splits there").at(i, 1);
            }
        }
        if (quoted) {
            throw kind.not(value, "a double quote is not closed");
        }
    }
}
