package io.keelson.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The nearest known name to a misspelt one. */
public final class Suggestions {
    private Suggestions() {}

    /** The nearest candidate that differs in at most a third of its letters; case does not count. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > 80) {
            return Optional.empty();
        }
        int most = Math.max(1, lower.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        return candidates.stream()
                .map(candidate -> new Near(candidate, distance.apply(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() >= 0)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    private record Near(String name, int distance) {}
}
