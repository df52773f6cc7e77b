package io.keelson.standard;

import io.keelson.value.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How the kernel schedules a thread. Source: sched(7); the words are those of CPUSchedulingPolicy= in systemd.exec(5). */
public enum SchedulingPolicy {
    OTHER,
    BATCH,
    IDLE,
    FIFO,
    RR,
    /** By a program that was loaded into the kernel: sched_ext, since Linux 6.12. */
    EXT;

    /** @throws InvalidValue for any other word, capitals included: systemd drops them */
    public static SchedulingPolicy parse(String text) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidValue.of("scheduling policy", text, "other, batch, idle, fifo, rr or ext"));
    }

    /** Whether threads run before every normal one and have a priority of 1..99. */
    public boolean isRealTime() {
        return this == FIFO || this == RR;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
