package io.keelson.value;

import java.util.regex.Pattern;

/** The name of an environment variable that every shell and every format can carry. Source: POSIX, "Environment". */
public record EnvName(String name) implements Comparable<EnvName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");
    private static final Kind KIND = new Kind(
            "name of a variable", "a letter or _, then letters, digits and _ ([A-Za-z_][A-Za-z0-9_]*), at most 255");

    public EnvName {
        if (!FORM.matcher(name).matches()) {
            throw KIND.not(name);
        }
    }

    public static EnvName parse(String text) {
        return new EnvName(text);
    }

    @Override
    public int compareTo(EnvName other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
