package io.keelson.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A word by which somebody asks for keys: a whole name in any of its spellings, or a part of one. */
public record Word(String text) {
    /**
     * What it names among those: what one of whose spellings it is, or what all below it begin with, or the last names
     * of one alone. Empty where it names none, or several by their last names.
     *
     * @param spellings every way to write the key of one of them
     */
    public <T> Optional<List<T>> named(List<T> all, Function<? super T, List<String>> spellings) {
        List<T> within = having(all, spellings, spelling -> spelling.equals(text) || spelling.startsWith(text + "."));
        List<T> ending = ending(all, spellings);
        return Optional.of(within.isEmpty() && ending.size() == 1 ? ending : within)
                .filter(found -> !found.isEmpty());
    }

    /** Those whose last names it is. */
    public <T> List<T> ending(List<T> all, Function<? super T, List<String>> spellings) {
        return having(all, spellings, spelling -> spelling.endsWith("." + text));
    }

    private static <T> List<T> having(
            List<T> all, Function<? super T, List<String>> spellings, Predicate<String> condition) {
        return all.stream()
                .filter(one -> spellings.apply(one).stream().anyMatch(condition))
                .toList();
    }
}
