package io.keelson.value;

import java.util.Map;
import java.util.Optional;

/**
 * The value of GOMEMLIMIT: an amount, {@code off}, or {@code auto}, which is Keelson's word and never reaches the
 * process. A text that Go cannot read ends the program at its start with exit code 2. Source: runtime/mgcpacer.go,
 * runtime/string.go (parseByteCount); since Go 1.19.
 */
public sealed interface GoMemLimit {
    GoMemLimit OFF = Word.OFF;
    GoMemLimit AUTO = Word.AUTO;

    /** An amount; 0 is accepted and makes the collector run all the time. */
    record Bytes(MemorySize size) implements GoMemLimit {
        private static final Map<String, Long> UNITS =
                Map.of("", 1L, "B", 1L, "KiB", Units.KI, "MiB", Units.MI, "GiB", Units.GI, "TiB", Units.TI);
        private static final Kind KIND = new Kind(
                "GOMEMLIMIT", "a whole number with B, KiB, MiB, GiB, TiB or nothing directly behind it, off, or auto");

        /** A form that Go reads: {@code 1843MiB}, {@code 3435973836B}. */
        @Override
        public String toString() {
            return size.inWords();
        }
    }

    /** What is no amount. */
    enum Word implements GoMemLimit {
        /** No limit. */
        OFF("off"),
        /** Derived from the limits of the control group. */
        AUTO("auto");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static GoMemLimit of(MemorySize size) {
        return new Bytes(size);
    }

    static GoMemLimit ofMiB(long mebibytes) {
        return new Bytes(MemorySize.ofMiB(mebibytes));
    }

    static GoMemLimit parse(String text) {
        if (text.equals("off")) {
            return OFF;
        }
        if (text.equals("auto")) {
            return AUTO;
        }
        try {
            return new Bytes(new MemorySize(Units.scaled(Bytes.KIND, text, Bytes.UNITS)));
        } catch (InvalidValue e) {
            throw e.why().isPresent() ? e : e.because("Go would end the program at its start");
        }
    }

    /** The amount, where there is one. */
    default Optional<MemorySize> bytes() {
        return this instanceof Bytes limit ? Optional.of(limit.size()) : Optional.empty();
    }
}
