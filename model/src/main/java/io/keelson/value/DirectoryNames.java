package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Directories below {@code /run}, {@code /var/lib} and their like, made for the service: relative, {@code app:link} with
 * a symbolic link to it. Kept as they stand. Source: systemd.exec(5), "RuntimeDirectory=".
 *
 * @param words as they are written, quotes included
 */
public record DirectoryNames(List<String> words) {
    private static final Kind KIND =
            new Kind("list of directories", "relative paths apart by blanks, neither .. nor private at their start");

    /** Those of C, as far as they stand for ASCII. Source: src/basic/escape.c, cunescape_one. */
    private static final Pattern ESCAPES = Pattern.compile(
            "(?s)([^\\\\]|\\\\([abfnrtvs\\\\\"':]|x(?!00)[0-7][0-9a-fA-F]|(?!000)[01][0-7]{2}|u(?!0000)[0-9a-fA-F]{4}))*+");

    public DirectoryNames {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(DirectoryNames::checked);
    }

    public static DirectoryNames parse(String text) {
        return new DirectoryNames(QuotedWords.read(KIND, text, DirectoryNames::checked));
    }

    /** Reads them without links, as {@code ConfigurationDirectory=} does. */
    public static DirectoryNames parsePlain(String text) {
        return new DirectoryNames(QuotedWords.read(KIND, text, word -> {
            if (word.contains(":")) {
                throw KIND.not(word, "systemd makes no link here and drops the word");
            }
            return checked(word);
        }));
    }

    /** The directories, without the links to them. */
    public List<String> names() {
        return words.stream().map(word -> BindPaths.colons(word).get(0)).toList();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        if (!ESCAPES.matcher(word).matches()) {
            throw KIND.not(word, "after a backslash stands one of a b f n r t v s \\ \" ' : or x41 below x80");
        }
        List<String> parts = BindPaths.colons(word);
        if (parts.size() > 3
                || parts.size() == 3 && !parts.get(2).isEmpty() && !parts.get(2).equals("ro")) {
            throw KIND.not(word, "behind the second colon stands ro");
        }
        for (String path : parts.subList(0, Math.min(2, parts.size()))) {
            String form = Specifiers.standIns(KIND, path);
            List<String> names = List.of(form.split("/", -1));
            Characters.requireNames(KIND, form);
            if (form.isEmpty() && path.equals(parts.get(0))) {
                throw KIND.not(word, "no directory stands in front of the link");
            }
            if (form.startsWith("/") || Specifiers.leadPath(path)) {
                throw KIND.not(word, "systemd drops an absolute path");
            }
            if (names.contains("..") || form.equals(".")) {
                throw KIND.not(word, "systemd drops a path with .. and the directory itself");
            }
            if (path.equals(parts.get(0)) && names.get(0).equals("private")) {
                throw KIND.not(word, "private is systemd's own");
            }
        }
        return word;
    }
}
