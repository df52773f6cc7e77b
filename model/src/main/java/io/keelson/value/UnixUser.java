package io.keelson.value;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A user or group by name or number, as {@code User=} takes it; a text with a specifier such as {@code %i} is taken as
 * it stands. Names are those every tool agrees on, and user@domain, DOMAIN\\user and name$ of directory services. Source: systemd.exec(5),
 * systemd's "User/Group Name Syntax".
 */
public record UnixUser(String name) {
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,200}\\\\)?[A-Za-z_][A-Za-z0-9_.-]{0,30}\\$?"
                    + "(@[A-Za-z0-9][A-Za-z0-9.-]{0,200})?");
    private static final Kind KIND = new Kind(
            "user or group",
            "a letter or _, then up to 30 letters, digits, dots, dashes and _, with the domain of a directory service or not; or a"
                    + " number below 2^32-1");
    private static final long NOBODY_16_BIT = 65_535;
    private static final long MOST = 0xFFFF_FFFEL;

    public UnixUser {
        Characters.requireWord(KIND, name);
        if (Units.isDigit(name.charAt(0))) {
            long number = Units.plain(KIND, name);
            if (number > MOST || number == NOBODY_16_BIT) {
                throw KIND.not(name, "65535 and 2^32-1 mean no user at all");
            }
        } else if (!NAME.matcher(Specifiers.standIns(KIND, name)).matches()) {
            throw KIND.not(name);
        }
    }

    public static UnixUser parse(String text) {
        return new UnixUser(text);
    }

    /** Neither by name nor by number; false, too, where a specifier stands for nobody knows whom. */
    public boolean isSurelyNotRoot() {
        return !name.equals("root") && !name.contains("%") && number().orElse(1) != 0;
    }

    /** The number, where it is given by number. */
    public OptionalLong number() {
        return Units.isDigit(name.charAt(0)) ? OptionalLong.of(Long.parseLong(name)) : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
