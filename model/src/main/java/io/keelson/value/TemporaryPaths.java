package io.keelson.value;

import java.util.List;

/**
 * Where an empty file system in memory lies over what is there, and its options: {@code /var:ro,size=64M}. Kept as it
 * stands. Source: systemd.exec(5), "TemporaryFileSystem=".
 *
 * @param words as they are written, quotes included
 */
public record TemporaryPaths(List<String> words) implements NamedPaths {
    private static final Kind KIND =
            new Kind("list of temporary file systems", "absolute paths apart by blanks, each with :OPTIONS or not");

    public TemporaryPaths {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(TemporaryPaths::checked);
    }

    public static TemporaryPaths parse(String text) {
        return new TemporaryPaths(QuotedWords.read(KIND, text, TemporaryPaths::checked));
    }

    @Override
    public List<String> paths() {
        return words.stream().map(word -> BindPaths.colons(word).get(0)).toList();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        UnitPath.requirePath(KIND, word, BindPaths.colons(word).get(0));
        return word;
    }
}
