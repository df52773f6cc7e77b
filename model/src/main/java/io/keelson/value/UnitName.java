package io.keelson.value;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The full name of a unit, with its type: {@code payments.service}, {@code getty@.service}, {@code getty@tty1.service}.
 * A text with a specifier is taken as it stands. Source: systemd.unit(5).
 */
public record UnitName(String name) implements Comparable<UnitName> {
    private static final Set<String> TYPES = Set.of(
            "service", "socket", "device", "mount", "automount", "swap", "target", "path", "timer", "slice", "scope");
    private static final Kind KIND = new Kind(
            "unit name",
            "letters, digits and : - _ . \\, with @ for a template, ending in .service, .socket, .target or another type");
    private static final String DROPPED = "systemd drops a name without a type";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:_.\\\\-]+(@[A-Za-z0-9:_.\\\\@-]*)?");
    static final int LONGEST = 255;

    /** An instance, or this unit's name, may be the name of another unit, with its type. */
    private static final Pattern OPEN = Pattern.compile("(^|[@-])%[iIjJn]$");

    public UnitName {
        Characters.requireWord(KIND, name);
        String form = Specifiers.standIns(KIND, name);
        boolean typed = OPEN.matcher(name).find() || (form.lastIndexOf('.') > 0 && TYPES.contains(type(name)));
        if (!typed) {
            throw untyped(name);
        }
        if (name.length() > LONGEST || !FORM.matcher(form).matches()) {
            throw KIND.not(name);
        }
    }

    /** With the target that has the name, or the names of which a misspelt type may be meant to be one. */
    private static InvalidValue untyped(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            String target = Vocabulary.TARGET.has(name + ".target") ? ", and there is " + name + ".target" : "";
            return KIND.not(name, DROPPED + target);
        }
        String bare = name.substring(0, dot + 1);
        return KIND.not(name, DROPPED).among(TYPES.stream().map(bare::concat).toList());
    }

    public static UnitName parse(String text) {
        return new UnitName(text);
    }

    /** Reads a unit of which systemd sees the type before it knows what specifiers stand for. */
    public static UnitName parseTyped(String text) {
        UnitName unit = parse(text);
        if (!TYPES.contains(unit.type())) {
            throw KIND.not(text, "systemd wants to see the type, as in %p.service");
        }
        return unit;
    }

    /** Reads a service that can be started: no template. */
    public static UnitName parseService(String text) {
        UnitName unit = parse(text);
        if (!unit.type().equals("service") || text.contains("@.")) {
            throw new Kind("service", "a name that ends in .service and is no template").not(text);
        }
        return unit;
    }

    /** What stands behind the last dot: {@code service}. */
    public String type() {
        return type(name);
    }

    @Override
    public int compareTo(UnitName other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }

    private static String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
