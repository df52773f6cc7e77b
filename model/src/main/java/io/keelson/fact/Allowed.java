package io.keelson.fact;

import io.keelson.value.InvalidValue;
import io.keelson.value.SystemdBool;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** What a setting accepts beyond its type: the {@code allowed} column of a fact table. */
public sealed interface Allowed {

    /** Whatever the type accepts; an empty cell. */
    record Any() implements Allowed {
        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * Whole numbers from a least to a greatest one, both included; where one is empty that side is open. Of a value
     * with several numbers every one must be inside. Written {@code 0..200}, {@code 1..} or {@code ..5}.
     */
    record IntRange(Optional<BigInteger> least, Optional<BigInteger> greatest) implements Allowed {
        public IntRange {
            if (least.isEmpty() && greatest.isEmpty()) {
                throw new IllegalArgumentException("a range that is open on both sides");
            }
            if (least.isPresent() && greatest.isPresent() && least.get().compareTo(greatest.get()) > 0) {
                throw new IllegalArgumentException("a range that is empty: " + least.get() + ".." + greatest.get());
            }
        }

        public boolean contains(BigInteger number) {
            return least.map(bound -> bound.compareTo(number) <= 0).orElse(true)
                    && greatest.map(bound -> bound.compareTo(number) >= 0).orElse(true);
        }

        @Override
        public String toString() {
            return least.map(BigInteger::toString).orElse("") + ".."
                    + greatest.map(BigInteger::toString).orElse("");
        }
    }

    /**
     * These words and no others. Written {@code full|strict}; one that ends in a colon stands for all that begin so
     * ({@code file:} for {@code file:/dev/null}), and {@code bool} for what systemd takes for yes and no, in any case.
     *
     * @param words as they are written, without the spellings of yes and no
     * @param booleans whether yes and no are taken too
     */
    record Words(List<String> words, boolean booleans) implements Allowed {
        public Words {
            words = List.copyOf(words);
        }

        public boolean contains(String text) {
            return words.contains(text)
                    || words.stream().anyMatch(word -> word.endsWith(":") && text.startsWith(word))
                    || (booleans && SystemdBool.find(text).isPresent());
        }

        @Override
        public String toString() {
            return AllowedText.cell(words, booleans);
        }
    }

    /**
     * These words besides what the type accepts. Written {@code +max}, {@code +all|numa}, {@code +bool} for yes and no.
     *
     * @param words as they are written, without the spellings of yes and no
     * @param booleans whether yes and no are taken too
     */
    record Also(List<String> words, boolean booleans) implements Allowed {
        public Also {
            words = List.copyOf(words);
        }

        public boolean contains(String text) {
            return words.contains(text) || (booleans && SystemdBool.find(text).isPresent());
        }

        @Override
        public String toString() {
            return "+" + AllowedText.cell(words, booleans);
        }
    }

    /**
     * Reads a cell.
     *
     * @throws InvalidValue when it is none of the forms above
     */
    static Allowed parse(String cell) {
        if (cell.isEmpty()) {
            return new Any();
        }
        Matcher range = AllowedText.RANGE.matcher(cell);
        if (range.matches() && cell.length() > 2) {
            return new IntRange(AllowedText.bound(range.group(1)), AllowedText.bound(range.group(2)));
        }
        if (!AllowedText.WORDS.matcher(cell).matches()) {
            throw InvalidValue.of("cell of the column allowed", cell, "nothing, a range 0..200, words a|b or +a|b");
        }
        List<String> all = AllowedText.words(cell.startsWith("+") ? cell.substring(1) : cell);
        boolean booleans = all.contains("bool");
        List<String> words = all.stream().filter(word -> !word.equals("bool")).toList();
        return cell.startsWith("+") ? new Also(words, booleans) : new Words(words, booleans);
    }
}
