package io.keelson.value;

/** When a timer elapses, kept as it stands. The five fields of cron are refused. Source: systemd.time(7). */
public record Calendar(String text) {
    private static final Kind KIND = new Kind("calendar event", "systemd's form, as daily or *-*-* 03:00:00");

    public Calendar {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        if (text.isEmpty() || text.endsWith("\\")) {
            throw KIND.not(text);
        }
        if (text.matches("[0-9*/,-]+([ \t]+[0-9A-Za-z*/,-]+){4}")) {
            throw KIND.not(text, "this is cron's form, and systemd would not load the timer");
        }
        if (!CalendarText.isValid(text)) {
            throw KIND.not(text, "a timer without another event would not be loaded");
        }
    }

    public static Calendar parse(String text) {
        return new Calendar(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
