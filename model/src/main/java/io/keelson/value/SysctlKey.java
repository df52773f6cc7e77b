package io.keelson.value;

/**
 * The name of a kernel parameter in dotted form. A dot that belongs to a name below, as in a VLAN's interface, is
 * written as a slash: {@code net.ipv4.conf.eth0/100.rp_filter} is the file {@code net/ipv4/conf/eth0.100/rp_filter}.
 * Source: sysctl.d(5).
 */
public record SysctlKey(String name) implements Comparable<SysctlKey> {
    private static final Kind KIND = new Kind(
            "sysctl key", "two or more names joined by dots, made of letters, digits and _ - : @ + , ~ (/ for a dot)");

    /** @throws InvalidValue unless dotted; the form with slashes is for {@link #parse} */
    public SysctlKey {
        if (name.startsWith("-")) {
            throw KIND.not(name, "in sysctl.d a leading dash means: ignore a failure to write it")
                    .at(0, 1);
        }
        requireCharacters(name);
        if (name.indexOf('.') < 0) {
            throw KIND.not(name, "every key lies below another");
        }
        int from = 0;
        while (from <= name.length()) {
            int dot = name.indexOf('.', from);
            int end = dot < 0 ? name.length() : dot;
            if (isEmpty(name, from, end)) {
                throw KIND.not(name, "a part of it is empty");
            }
            from = end + 1;
        }
    }

    /** Slashes name nothing: the kernel sees them as dots. */
    private static boolean isEmpty(String name, int from, int end) {
        boolean empty = true;
        for (int i = from; empty && i < end; i++) {
            empty = name.charAt(i) == '/';
        }
        return empty;
    }

    /** Reads also the form of a path, {@code net/ipv4/ip_forward}: the first separator tells which one it is. */
    public static SysctlKey parse(String text) {
        int dot = text.indexOf('.');
        int slash = text.indexOf('/');
        boolean path = slash >= 0 && (dot < 0 || slash < dot);
        return new SysctlKey(path ? swapped(text) : text);
    }

    /** Where the kernel keeps it: {@code /proc/sys/net/ipv4/conf/eth0.100/rp_filter}. */
    public String procPath() {
        return "/proc/sys/" + swapped(name);
    }

    @Override
    public int compareTo(SysctlKey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }

    private static String swapped(String text) {
        return text.replace('.', '\0').replace('/', '.').replace('\0', '/');
    }

    private static void requireCharacters(String name) {
        Characters.requireNoControl(KIND, name);
        Characters.requireNone(KIND, name, "*?[]{}", "a pattern names keys that nobody has read");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Units.isDigit(c);
            if (!letter && "._-:@+,~/".indexOf(c) < 0) {
                throw KIND.not(name).at(i, 1);
            }
        }
    }
}
