package io.keelson.suggest;

import io.keelson.problem.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The nearest known name to a misspelt one. */
public final class Suggestions {
    private static final int SHOWN = 3;

    private Suggestions() {}

    /** The nearest candidate that differs in at most a third of its letters; case does not count. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return allNearest(word, candidates).stream().findFirst();
    }

    /** The nearest ones, sorted, where several are equally near: three at most. */
    public static List<String> allNearest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > 80) {
            return List.of();
        }
        int most = Math.max(1, lower.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        List<Near> near = candidates.stream()
                .filter(candidate ->
                        Math.abs(candidate.length() - lower.length()) <= most) // each letter more is a step
                .map(candidate -> near(candidate, lower, distance))
                .filter(candidate -> candidate.distance() >= 0)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .toList();
        return near.stream()
                .filter(candidate -> candidate.distance() == near.get(0).distance())
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    /** The one candidate from which the word is a single slip away: a letter more, less or another, or two that changed places. */
    public static Optional<String> oneSlip(String word, Collection<String> candidates) {
        LevenshteinDistance distance = new LevenshteinDistance(1);
        List<String> near = candidates.stream()
                .filter(candidate -> near(candidate, word.toLowerCase(Locale.ROOT), distance).distance == 1)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static Near near(String candidate, String word, LevenshteinDistance distance) {
        String lower = candidate.toLowerCase(Locale.ROOT);
        return new Near(candidate, isSwapped(word, lower) ? 1 : distance.apply(word, lower));
    }

    /** Whether two neighbours changed places: one slip of the fingers, which the measure counts as two. */
    private static boolean isSwapped(String word, String other) {
        int at = 0;
        while (at < word.length() && at < other.length() && word.charAt(at) == other.charAt(at)) {
            at++;
        }
        return word.length() == other.length()
                && at + 1 < word.length()
                && word.charAt(at) == other.charAt(at + 1)
                && word.charAt(at + 1) == other.charAt(at)
                && word.endsWith(other.substring(at + 2));
    }

    /** The words that this one may be when it is misspelt. Never those with other digits: a number is no slip. */
    public static List<String> misspelt(String word, Collection<String> words) {
        String digits = digits(word);
        return allNearest(
                word,
                words.stream().filter(known -> digits(known).equals(digits)).toList());
    }

    private static String digits(String word) {
        return word.replaceAll("[^0-9]", "");
    }

    /**
     * The problem with the words of which one was meant, and what else helps; with an edit where it can be one only.
     *
     * @param meant one or more
     * @param otherwise a sentence, or empty
     */
    public static Problem meant(Problem problem, List<String> meant, String otherwise) {
        Problem mended = meant.size() == 1 ? problem.replace(meant.get(0)) : problem;
        return mended.fix(("Did you mean " + inWords(meant) + "? " + otherwise).strip());
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String inWords(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private record Near(String name, int distance) {}
}
