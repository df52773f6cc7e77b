package io.keelson.value;

import java.util.List;

/**
 * Absolute paths apart by blanks, as {@code ReadWritePaths=} takes them: {@code -} in front of one that may be missing,
 * {@code +} of one below the root directory of the unit, both in this order. Source: systemd.exec(5).
 *
 * @param words as they are written, quotes included
 */
public record UnitPathList(List<String> words) implements NamedPaths {
    private static final Kind KIND =
            new Kind("list of paths", "absolute paths apart by blanks, each with -, + or -+ in front or not");

    private static final Kind PLAIN = new Kind("list of paths", "absolute paths apart by blanks");

    public UnitPathList {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(UnitPathList::checked);
    }

    public static UnitPathList of(String... paths) {
        return new UnitPathList(List.of(paths));
    }

    public static UnitPathList parse(String text) {
        return new UnitPathList(QuotedWords.read(KIND, text, UnitPathList::checked));
    }

    /** Reads them without prefixes, as {@code RequiresMountsFor=} does. */
    public static UnitPathList parsePlain(String text) {
        return new UnitPathList(QuotedWords.read(PLAIN, text, word -> {
            QuotedWords.requireOne(PLAIN, word);
            UnitPath.requirePath(PLAIN, word, QuotedWords.unquote(word));
            return word;
        }));
    }

    @Override
    public List<String> paths() {
        return words.stream().map(UnitPathList::bare).toList();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        for (int i = word.indexOf('\\'); i >= 0; i = word.indexOf('\\', i + 2)) {
            if (Character.isLetterOrDigit(word.charAt(i + 1))) {
                throw KIND.not(word, "in a list of paths systemd drops a backslash before a letter; \\\\ is one")
                        .at(i, 2);
            }
        }
        UnitPath.requirePath(KIND, word, bare(word));
        return word;
    }

    private static String bare(String word) {
        return QuotedWords.unquoteOnly(word).replaceFirst("^-?\\+?", "");
    }
}
