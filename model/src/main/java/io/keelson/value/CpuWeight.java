package io.keelson.value;

import java.util.Optional;

/**
 * The value of {@code CPUWeight=}: a {@link Weight}, or {@code idle}, for which systemd sets {@code cpu.idle} instead.
 * Source: systemd.resource-control(5).
 */
public sealed interface CpuWeight {

    record Share(Weight share) implements CpuWeight {
        @Override
        public String toString() {
            return share.toString();
        }
    }

    /** Only what nobody else wants. */
    enum Idle implements CpuWeight {
        IDLE;

        @Override
        public String toString() {
            return "idle";
        }
    }

    static CpuWeight of(Weight share) {
        return new Share(share);
    }

    static CpuWeight parse(String text) {
        if (text.equals("idle")) {
            return Idle.IDLE;
        }
        try {
            return new Share(Weight.parse(text));
        } catch (InvalidValue e) {
            throw InvalidValue.of("CPU weight", text, "a whole number in 1..10000, or idle");
        }
    }

    default Optional<Weight> weight() {
        return this instanceof Share share ? Optional.of(share.share()) : Optional.empty();
    }
}
