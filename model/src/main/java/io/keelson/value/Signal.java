package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A signal of Linux, by the name systemd prints with SIG in front. Numbers are those of x86, arm64 and most others, not
 * of MIPS. Real-time signals count from the C library's SIGRTMIN, which is 34. Source: signal(7).
 */
public record Signal(String name) implements Comparable<Signal> {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final List<String> NAMES = List.of(
            "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
            "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
            "WINCH", "IO", "PWR", "SYS");
    private static final int REAL_TIME_MIN = 34;
    private static final int REAL_TIME_MAX = 64;
    private static final Kind KIND = new Kind(
            "signal", "SIGTERM or its like in capitals, with or without SIG, SIGRTMIN+n, or a number in 1..64");

    /** @param name the canonical name: {@code SIGTERM}, {@code SIGRTMIN+3} */
    public Signal {
        if (!name(number(name)).equals(name)) {
            throw KIND.not(name);
        }
    }

    /** @throws InvalidValue outside 1..64, and for 32 and 33, which the C library keeps */
    public static Signal of(int number) {
        return new Signal(name(number));
    }

    /** Reads {@code SIGTERM}, {@code TERM}, {@code 15}, {@code RTMIN+3}, {@code SIGRTMAX-1}. Case counts. */
    public static Signal parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return of(Integer.parseInt(text));
        }
        return of(number(text));
    }

    public int number() {
        return number(name);
    }

    @Override
    public int compareTo(Signal other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return name;
    }

    private static String name(int number) {
        if (number >= 1 && number <= NAMES.size()) {
            return "SIG" + NAMES.get(number - 1);
        }
        if (number < REAL_TIME_MIN || number > REAL_TIME_MAX) {
            throw KIND.not(number);
        }
        return "SIGRTMIN" + (number == REAL_TIME_MIN ? "" : "+" + (number - REAL_TIME_MIN));
    }

    private static int number(String text) {
        String bare = text.startsWith("SIG") ? text.substring(3) : text;
        int index = NAMES.indexOf(bare);
        if (index >= 0) {
            return index + 1;
        }
        if (bare.equals("RTMIN")) {
            return REAL_TIME_MIN;
        }
        if (bare.equals("RTMAX")) {
            return REAL_TIME_MAX;
        }
        if (!bare.matches("RTM(IN\\+|AX-)[0-9]{1,2}")) {
            throw KIND.not(text).among(NAMES.stream().map("SIG"::concat).toList());
        }
        int distance = Integer.parseInt(bare.substring(6));
        if (distance > REAL_TIME_MAX - REAL_TIME_MIN) {
            throw KIND.not(text);
        }
        return bare.startsWith("RTMIN") ? REAL_TIME_MIN + distance : REAL_TIME_MAX - distance;
    }
}
