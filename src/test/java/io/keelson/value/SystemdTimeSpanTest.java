package io.keelson.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader and printer of time spans against systemd's own. */
class SystemdTimeSpanTest {
    private static final Pattern MICROS = Pattern.compile("s: ([0-9]+)\n");
    private static final Pattern HUMAN = Pattern.compile("Human: ([^\n]+)");

    @BeforeAll
    static void needsSystemd() {
        boolean there = analyze("1s").isPresent();
        // On a build machine its absence is a failure: else nobody would notice that nothing is compared.
        assumeTrue(there || "true".equals(System.getenv("CI")), "systemd-analyze is not on this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5min 20s",
                "1h30m",
                "500ms",
                "1.5s",
                "M",
                "1M",
                "1m",
                "1us",
                "1ns",
                "5 s",
                "90 000ms",
                "30s30",
                "-1",
                "+5",
                "+.12",
                "1 +.5",
                "0",
                "infinity",
                " infinity",
                "",
                "1.5",
                ".5s",
                "5.",
                "5.s",
                "1y1month",
                "1w",
                "2weeks",
                "1\u00b5s",
                "1\u03bcs",
                "600000y",
                "99999999999999999999",
                "1.0000001s",
                "1.9999999us",
                "1 h 30",
                "1e3s",
                "3000000000000",
                "1hr",
                "1hours",
                "1day",
                "1.5month",
                "1msec",
                "1usec",
                "1nsec",
                "1S",
                "1H",
                "5s,3s",
                "1.5.5s",
                "0x5",
                "1.5y",
                "1.23456789s",
                "1.3month",
                "5mins",
                "1M2M",
                "0.s",
                "1. s",
                "++5",
                "5 -3s",
                "5 +3s",
                "5s ",
                "12.34 .56",
                "12.34s.56",
                "1.123456789123456789123s",
                "59999999us",
                "60000001us",
                "1234us",
                "61s",
                "infinity 1",
                "1m1ms"
            })
    void readsAndPrintsAsSystemdDoes(String text) {
        assertEquals(analyze(text), ours(text), text);
    }

    private static Optional<String> ours(String text) {
        try {
            TimeSpan span = TimeSpan.parse(text);
            String micros = span.isInfinite() ? "18446744073709551615" : Long.toString(span.micros());
            return Optional.of(micros + " " + span);
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** Microseconds and print, where it reads the text. */
    private static Optional<String> analyze(String text) {
        try {
            ProcessBuilder builder = new ProcessBuilder("systemd-analyze", "timespan", "--", text);
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("SYSTEMD_COLORS", "0");
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            Matcher micros = MICROS.matcher(output);
            Matcher human = HUMAN.matcher(output);
            return micros.find() && human.find()
                    ? Optional.of(micros.group(1) + " " + human.group(1).toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
