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
    /** With its fractions, of which systemd keeps six digits and rounds the seventh. */
    private static final double LAST_SECOND = 59.999_999_499;

    private static final String WEEK = "mon tue wed thu fri sat sun";
    private static final Pattern RANGE = Pattern.compile("([a-z]{3})[a-z]*(?:\\.\\.|-)([a-z]{3})");
    private static final String CHAIN = "[0-9.,/*]+";
    private static final Pattern DATE =
            Pattern.compile("(?:(" + CHAIN + ")-)?(" + CHAIN + ")[-~](" + CHAIN + ")(?=[ \t]|$)[ \t]*");
    /** In seconds; years go to 2199. */
    private static final long YEAR_2200 = 7_258_118_400L;

    private static final Pattern EPOCH = Pattern.compile("@[0-9]{1,12}");
    private static final Pattern TIME = Pattern.compile("(" + CHAIN + "):(" + CHAIN + ")(?::(" + CHAIN + "))?");
    private static final Pattern LINK =
            Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,9})?)(?:\\.\\.([0-9]{1,4}(?:\\.[0-9]{1,9})?))?"
                    + "(?:/([0-9]{1,4}(?:\\.[0-9]{1,9})?))?");

    private CalendarText() {}

    /** Whether systemd can read it, where the host has the time zones that there are. */
    static boolean isValid(String text) {
        String event = withoutZone(text);
        if (SHORTHANDS.contains(event.toLowerCase(Locale.ROOT))
                || EPOCH.matcher(event).matches() && Long.parseLong(event.substring(1)) < YEAR_2200) {
            return true;
        }
        Matcher days = WEEKDAYS.matcher(event);
        boolean hasDays = days.lookingAt();
        if (hasDays && !areInOrder(days.group())) {
            return false;
        }
        String rest = hasDays ? event.substring(days.end()) : event;
        if (rest.isEmpty()) {
            return !event.isEmpty();
        }
        Matcher date = DATE.matcher(rest);
        if (date.lookingAt()) {
            // Counted from the end a month has no day that some months lack.
            boolean fromTheEnd = rest.charAt(date.end(2)) == '~';
            boolean inRange = isChain(date.group(1), 1970, 2199)
                    && isChain(date.group(2), 1, 12)
                    && isChain(date.group(3), 1, fromTheEnd ? 28 : 31);
            String time = rest.substring(date.end());
            return inRange && (time.isEmpty() || isTime(time));
        }
        return isTime(rest);
    }

    /** No range of weekdays goes over the end of the week. */
    private static boolean areInOrder(String days) {
        return RANGE.matcher(days.toLowerCase(Locale.ROOT))
                .results()
                .allMatch(range -> WEEK.indexOf(range.group(1)) <= WEEK.indexOf(range.group(2)));
    }

    private static String withoutZone(String text) {
        int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
        boolean zoned = blank > 0 && isZone(text.substring(blank + 1));
        return zoned ? Characters.trim(text.substring(0, blank)) : text;
    }

    private static boolean isZone(String word) {
        return word.equalsIgnoreCase("UTC") || Vocabulary.TIME_ZONE.has(word);
    }

    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                && isChain(time.group(1), 0, 23)
                && isChain(time.group(2), 0, 59)
                && (time.group(3) == null || areSeconds(time.group(3)));
    }

    /** A star, or numbers, ranges and steps joined by commas; none at all is what stands there by itself. */
    private static boolean isChain(String chain, int least, double most) {
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

    /** Where there is no range, a step leads to another moment at least. */
    private static boolean isLink(Matcher link, int least, double most) {
        double from = Double.parseDouble(link.group(1));
        double to = link.group(2) == null ? from : Double.parseDouble(link.group(2));
        double step = link.group(3) == null ? 0 : Double.parseDouble(link.group(3));
        boolean leads = link.group(3) == null || step > 0 && (link.group(2) != null || from + step <= most);
        return from >= least && from <= to && to <= most && leads;
    }

    /** A range of seconds goes in steps of one where no other is written. */
    private static boolean areSeconds(String chain) {
        for (String link : chain.split(",", -1)) {
            Matcher matcher = LINK.matcher(link);
            boolean isEmpty = matcher.matches()
                    && matcher.group(2) != null
                    && matcher.group(3) == null
                    && Double.parseDouble(matcher.group(1)) + 1 > Double.parseDouble(matcher.group(2));
            if (isEmpty) {
                return false;
            }
        }
        return isChain(chain, 0, LAST_SECOND);
    }
}
