package io.keelson.value;

/** An extended attribute of a socket and its value, kept as it stands: {@code user.app=pay}. Source: systemd.socket(5). */
public record ExtendedAttribute(String text) {
    private static final Kind KIND = new Kind("extended attribute", "user.NAME=VALUE");

    public ExtendedAttribute {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        Specifiers.standIns(KIND, text);
        if (!text.matches("(user\\.|%)[^=]*=.*") || text.endsWith("\\")) {
            throw KIND.not(text, "systemd sets attributes of user. only");
        }
    }

    public static ExtendedAttribute parse(String text) {
        return new ExtendedAttribute(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
