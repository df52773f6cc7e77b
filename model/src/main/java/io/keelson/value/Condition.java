package io.keelson.value;

/**
 * What {@code ConditionPathExists=} and its relatives test, kept as it stands; {@code |} in front makes it one of
 * several of which one must hold, {@code !} turns it round. Source: systemd.unit(5).
 */
public record Condition(String text) {
    private static final Kind KIND = new Kind("condition", "what to test, with | and then ! in front or not");

    public Condition {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        Specifiers.standIns(KIND, text);
        if (text.replaceFirst("^\\|?[ \t]*!?[ \t]*", "").isEmpty() || text.endsWith("\\")) {
            throw KIND.not(text);
        }
    }

    public static Condition parse(String text) {
        return new Condition(text);
    }

    /** Reads one that tests a path. */
    public static Condition parsePath(String text) {
        Condition condition = new Condition(text);
        UnitPath.requirePath(KIND, text, condition.text.replaceFirst("^\\|?[ \t]*!?[ \t]*", ""));
        return condition;
    }

    @Override
    public String toString() {
        return text;
    }
}
