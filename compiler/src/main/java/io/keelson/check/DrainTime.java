package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the service wants to finish what it has begun, as its own settings say.
 *
 * @param place where it is written
 */
record DrainTime(TimeSpan span, Place place) {
    /**
     * Words that say of themselves that the service ends, and two that say it only alone or of the server: a queue is
     * drained, and a licence or a leader has a period of grace, while the service goes on.
     */
    private static final String WHAT = "(?:.*_)?(?:GRACEFUL|(?:GRACEFUL_)?SHUTDOWN|TERMINATION(?:_GRACE)?)"
            + "|(?:(?:HTTP|GRPC|API|APP|SERVER|SERVICE|CONNECTION)_)*(?:DRAIN|GRACE)";

    private static final List<String> LENGTHS = List.of("TIMEOUT", "PERIOD", "TIME", "DELAY", "DURATION", "WAIT");
    private static final Pattern NAME =
            Pattern.compile("(?:" + WHAT + ")_(?:" + String.join("|", LENGTHS) + ")(?:_(SECONDS|SECS?|S|MS|MILLIS))?");

    /** How long nothing has to happen before the service ends by itself. */
    private static final Pattern IDLE = Pattern.compile("(?:.*_)?IDLE_.*");

    private static final Pattern FLAG = Pattern.compile("(?<!\\S)--?((?:[a-z]+-)*[a-z]+)[= ](\\S+)");
    private static final Pattern GO_DURATION = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|ms|s|m|h))+");

    static List<DrainTime> of(Standard standard) {
        List<DrainTime> times = new ArrayList<>();
        String prefix = prefix(standard);
        standard.settings()
                .within("env")
                .filter(setting -> isLength(setting.key().name()))
                .forEach(setting -> span(
                                without(prefix, setting.key().name()),
                                setting.value().toString())
                        .ifPresent(span -> times.add(new DrainTime(span, setting.place()))));
        standard.lines(Keys.service("ExecStart")).forEach(line -> {
            Matcher flag = FLAG.matcher(line.text());
            while (flag.find()) {
                span(flag.group(1).replace('-', '_').toUpperCase(Locale.ROOT), flag.group(2))
                        .ifPresent(span -> times.add(new DrainTime(span, line.place())));
            }
        });
        return times;
    }

    /** The name of the service, by which programs keep their variables apart. */
    private static String prefix(Standard standard) {
        return standard.name()
                .map(service -> service.role().toUpperCase(Locale.ROOT) + "_")
                .orElse("");
    }

    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Most names are none, and need no closer look. */
    private static boolean isLength(String name) {
        return name.indexOf('_') > 0 && LENGTHS.stream().anyMatch(name::contains);
    }

    private static Optional<TimeSpan> span(String name, String value) {
        if (!isLength(name)) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || IDLE.matcher(name).matches()) {
            return Optional.empty();
        }
        if (GO_DURATION.matcher(value).matches()) {
            // Where Go and systemd share a unit they mean the same; of nanoseconds systemd keeps none.
            return value.contains("ns") ? Optional.empty() : Optional.of(TimeSpan.parse(value));
        }
        if (matcher.group(1) == null || !value.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(value);
        boolean isMillis = matcher.group(1).startsWith("M");
        return Optional.of(isMillis ? TimeSpan.ofMillis(number) : TimeSpan.ofSeconds(number));
    }
}
