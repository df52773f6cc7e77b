package io.keelson.value;

import java.util.Optional;

/**
 * The value of {@code CPUAffinity=} or {@code NUMAMask=}: a set of numbers, or the one word that the directive has
 * besides ({@code numa}: the CPUs of NUMAMask; {@code all}: every node). Source: systemd.exec(5).
 */
public sealed interface CpuPlacement {

    record Numbers(CpuSet set) implements CpuPlacement {
        @Override
        public String toString() {
            return set.toString();
        }
    }

    /** Whatever the mask of NUMA nodes gives. */
    enum Word implements CpuPlacement {
        NUMA("numa"),
        ALL("all");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Reads the value of {@code CPUAffinity=}; {@code all} is refused, as systemd drops it. */
    static CpuPlacement parseAffinity(String text) {
        return text.equals("numa") ? Word.NUMA : new Numbers(CpuSet.parseSystemd(text));
    }

    /** Reads the value of {@code NUMAMask=}. */
    static CpuPlacement parseNodes(String text) {
        return text.equals("all") ? Word.ALL : new Numbers(CpuSet.parseSystemd(text));
    }

    default Optional<CpuSet> numbers() {
        return this instanceof Numbers numbers ? Optional.of(numbers.set()) : Optional.empty();
    }
}
