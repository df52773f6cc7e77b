package io.keelson.value;

/** The name of an environment variable that every shell and every format can carry. Source: POSIX, "Environment". */
public record EnvName(String name) implements Comparable<EnvName> {
    private static final int LONGEST = 255;
    private static final Kind KIND = new Kind(
            "name of a variable", "a letter or _, then letters, digits and _ ([A-Za-z_][A-Za-z0-9_]*), at most 255");

    public EnvName {
        if (!isName(name)) {
            throw KIND.not(name);
        }
    }

    public static EnvName parse(String text) {
        return new EnvName(text);
    }

    // A pattern would do, but a spec of a thousand variables asks ten thousand times.
    private static boolean isName(String name) {
        boolean right = !name.isEmpty() && name.length() <= LONGEST && !Units.isDigit(name.charAt(0));
        for (int i = 0; right && i < name.length(); i++) {
            char c = name.charAt(i);
            right = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || Units.isDigit(c);
        }
        return right;
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
