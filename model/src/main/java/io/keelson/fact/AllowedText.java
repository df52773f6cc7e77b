package io.keelson.fact;

import io.keelson.value.InvalidValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grammar of the {@code allowed} column, and how a value is held against it. */
final class AllowedText {
    static final Pattern RANGE = Pattern.compile("(-?[0-9]{0,20})\\.\\.(-?[0-9]{0,20})");
    static final Pattern WORDS = Pattern.compile("\\+?\\w[\\w.+-]*:?(\\|\\w[\\w.+-]*:?)*");

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private AllowedText() {}

    static Optional<BigInteger> bound(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigInteger(digits));
    }

    static List<String> words(String cell) {
        return List.of(cell.split("\\|"));
    }

    static String cell(List<String> words, boolean booleans) {
        return Stream.concat(Stream.of("bool").filter(word -> booleans), words.stream())
                .collect(Collectors.joining("|"));
    }

    /**
     * @param what the setting's key, for the message
     * @param text what was typed
     * @param value what the type made of it
     * @throws InvalidValue when it is outside
     */
    static void check(String what, Allowed allowed, String text, Object value) {
        if (allowed instanceof Allowed.Words words && !words.contains(text)) {
            List<String> all = all(words);
            throw InvalidValue.of("value of " + what, text, String.join(", ", all))
                    .among(all);
        }
        if (allowed instanceof Allowed.IntRange range) {
            for (String word : BLANKS.split(value.toString())) {
                if (INTEGER.matcher(word).matches() && !range.contains(new BigInteger(word))) {
                    throw outside(what, range, text, word);
                }
            }
        }
    }

    private static InvalidValue outside(String what, Allowed.IntRange range, String text, String word) {
        InvalidValue invalid = InvalidValue.of("value of " + what, word, range.toString());
        int at = text.indexOf(word);
        return at < 0 || text.equals(word) ? invalid : invalid.at(at, word.length());
    }

    private static List<String> all(Allowed.Words words) {
        List<String> all = new ArrayList<>(words.booleans() ? List.of("yes", "no") : List.of());
        all.addAll(words.words());
        return all;
    }
}
