package io.keelson.check;

import io.keelson.origin.Place;
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
    private static final String WHAT =
            "(?:DRAIN|SHUTDOWN|GRACE|GRACEFUL|GRACEFUL_SHUTDOWN|TERMINATION|TERMINATION_GRACE)";
    private static final String LENGTH = "(?:TIMEOUT|PERIOD|TIME|DELAY|DURATION|WAIT)";
    private static final Pattern NAME =
            Pattern.compile("(?:.*_)?" + WHAT + "_" + LENGTH + "(?:_(SECONDS|SECS?|S|MS|MILLIS))?");
    private static final Pattern FLAG = Pattern.compile("(?<!\\S)--?((?:[a-z]+-)*[a-z]+)[= ](\\S+)");
    private static final Pattern GO_DURATION = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|ms|s|m|h))+");

    static List<DrainTime> of(Standard standard) {
        List<DrainTime> times = new ArrayList<>();
        standard.settings()
                .within("env")
                .forEach(setting -> span(setting.key().name(), setting.value().toString())
                        .ifPresent(span -> times.add(new DrainTime(span, setting.place()))));
        standard.items("Service", "ExecStart")
                .filter(item -> item.directive().equals("ExecStart"))
                .forEach(item -> {
                    Matcher flag = FLAG.matcher(item.text());
                    while (flag.find()) {
                        span(flag.group(1).replace('-', '_').toUpperCase(Locale.ROOT), flag.group(2))
                                .ifPresent(span -> times.add(new DrainTime(span, item.place())));
                    }
                });
        return times;
    }

    private static Optional<TimeSpan> span(String name, String value) {
        if (name.indexOf('_') < 0) {
            return Optional.empty(); // as most names are, which need no closer look
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
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
