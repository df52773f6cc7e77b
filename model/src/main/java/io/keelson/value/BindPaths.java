package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is seen where: {@code /src:/dst:norbind} as {@code BindPaths=} takes it, {@code -} in front where the source may
 * be missing. Kept as it stands. Source: systemd.exec(5).
 *
 * @param words as they are written, quotes included
 */
public record BindPaths(List<String> words) implements NamedPaths {
    private static final Set<String> OPTIONS = Set.of("", "rbind", "norbind");
    private static final Kind KIND = new Kind(
            "list of bound paths", "SOURCE, SOURCE:TARGET or SOURCE:TARGET:norbind apart by blanks, both absolute");

    public BindPaths {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(BindPaths::checked);
    }

    public static BindPaths parse(String text) {
        return new BindPaths(QuotedWords.read(KIND, text, BindPaths::checked));
    }

    @Override
    public List<String> paths() {
        return words.stream().map(word -> source(colons(word))).toList();
    }

    @Override
    public List<String> seen() {
        return words.stream()
                .map(BindPaths::colons)
                .map(parts -> parts.size() > 1 ? parts.get(1) : source(parts))
                .toList();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        List<String> parts = colons(word);
        UnitPath.requirePath(KIND, word, source(parts));
        if (parts.size() > 1) {
            UnitPath.requirePath(KIND, word, parts.get(1));
        }
        if (parts.size() > 3 || (parts.size() == 3 && !OPTIONS.contains(parts.get(2)))) {
            throw KIND.not(word, "behind the second colon stands rbind or norbind");
        }
        return word;
    }

    private static String source(List<String> parts) {
        return parts.get(0).startsWith("-") ? parts.get(0).substring(1) : parts.get(0);
    }

    /** The parts of a word between colons that no backslash makes plain, without quotes. */
    static List<String> colons(String word) {
        List<String> parts = new ArrayList<>();
        for (String part : word.split("(?<!\\\\):", -1)) {
            parts.add(QuotedWords.unquote(part.replace("\\:", ":")));
        }
        return parts;
    }
}
