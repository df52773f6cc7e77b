package io.keelson.value;

import java.util.regex.Pattern;

/**
 * The name of a slice, in which each dash is a step down: {@code apps-payments.slice} lies in {@code apps.slice}, and
 * {@code -.slice} is the root. Never a template. A text with a specifier is taken as it stands. Source: systemd.slice(5).
 */
public record SliceName(String name) {
    private static final Kind KIND =
            new Kind("slice", "letters, digits and : _ . \\ with single dashes between them, ending in .slice");

    /** An instance may be the name of a slice. */
    private static final Pattern OPEN = Pattern.compile("(^|-)%[iIjJ]$");

    public SliceName {
        Characters.requireWord(KIND, name);
        String form = Specifiers.standIns(KIND, name);
        boolean named = form.equals("-.slice") || form.matches("[A-Za-z0-9:_.\\\\]+(-[A-Za-z0-9:_.\\\\]+)*\\.slice");
        boolean closed = OPEN.matcher(name).find() && form.matches("[A-Za-z0-9:_.\\\\-]+");
        if (!named && !closed || name.length() > UnitName.LONGEST) {
            throw KIND.not(name, "systemd puts the service into its default slice instead");
        }
    }

    public static SliceName parse(String text) {
        return new SliceName(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
