package io.keelson.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a calendar event apart as systemd does. Source: systemd.time(7), src/shared/calendarspec.c. */
final class CalendarText {
    private static final List<String> SHORTHANDS =
            List.of(("minutely hourly daily weekly monthly quarterly yearly annually anually biannually bi-annually"
                            + " semiannually semi-annually")
                    .split(" "));
    private static final String DAY = "(mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?)";
    private static final String DAYS = DAY + "((\\.\\.|-)" + DAY + ")?";
    private static final Pattern WEEKDAYS =
            Pattern.compile("(?i)" + DAYS + "(,[ \t]*" + DAYS + ")*,?(?=[ \t]|$)[ \t]*");
    private static final Pattern ZONE =
            Pattern.compile("[A-Z]{2,5}|[Uu][Tt][Cc]|[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+");
    private static final String CHAIN = "[0-9.,/*]+";
    private static final Pattern DATE =
            Pattern.compile("(?:(" + CHAIN + ")-)?(" + CHAIN + ")[-~](" + CHAIN + ")(?=[ \t]|$)[ \t]*");
    private static final Pattern EPOCH = Pattern.compile("@[0-9]{1,12}");
    private static final Pattern TIME = Pattern.compile("(" + CHAIN + "):(" + CHAIN + ")(?::(" + CHAIN + "))?");
    private static final Pattern LINK =
            Pattern.compile("([0-9]{1,4})(?:\\.[0-9]{1,9})?(?:\\.\\.([0-9]{1,4})(?:\\.[0-9]{1,9})?)?"
                    + "(?:/([0-9]{1,4}(?:\\.[0-9]{1,9})?))?");

    private CalendarText() {}

    /** Whether systemd can read it; a time zone is taken by its form. */
    static boolean isValid(String text) {
        String event = withoutZone(text);
        if (SHORTHANDS.contains(event.toLowerCase(Locale.ROOT))
                || EPOCH.matcher(event).matches()) {
            return true;
        }
        Matcher days = WEEKDAYS.matcher(event);
        String rest = days.lookingAt() ? event.substring(days.end()) : event;
        if (rest.isEmpty()) {
            return !event.isEmpty();
        }
        Matcher date = DATE.matcher(rest);
        if (date.lookingAt()) {
            boolean inRange = isChain(date.group(1), 1970, 2199)
                    && isChain(date.group(2), 1, 12)
                    && isChain(date.group(3), 1, 31);
            String time = rest.substring(date.end());
            return inRange && (time.isEmpty() || isTime(time));
        }
        return isTime(rest);
    }

    private static String withoutZone(String text) {
        int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
        boolean zoned = blank > 0 && ZONE.matcher(text.substring(blank + 1)).matches();
        return zoned ? Characters.trim(text.substring(0, blank)) : text;
    }

    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                && isChain(time.group(1), 0, 23)
                && isChain(time.group(2), 0, 59)
                && isChain(time.group(3), 0, 59);
    }

    /** A star, or numbers, ranges and steps joined by commas; none at all is what stands there by itself. */
    private static boolean isChain(String chain, int least, int most) {
        if (chain == null || chain.equals("*")) {
            return true;
        }
        for (String link : chain.split(",", -1)) {
            Matcher matcher = LINK.matcher(link);
            if (!matcher.matches() || !isLink(matcher, least, most)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLink(Matcher link, int least, int most) {
        int from = Integer.parseInt(link.group(1));
        int to = link.group(2) == null ? from : Integer.parseInt(link.group(2));
        boolean steps = link.group(3) == null || !link.group(3).matches("[0.]+");
        return from >= least && from <= to && to <= most && steps;
    }
}
