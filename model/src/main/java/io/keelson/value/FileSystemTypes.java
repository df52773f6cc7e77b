package io.keelson.value;

import java.util.List;

/**
 * Types of file systems and groups of them, as {@code RestrictFileSystems=} takes them; {@code ~} in front means all
 * others. Types are taken by their form, groups only when systemd has them. Source: systemd.exec(5).
 */
public record FileSystemTypes(boolean inverted, List<String> words) {
    private static final Kind KIND =
            new Kind("list of file systems", "types such as ext4 and groups such as @basic-api, ~ in front or not");

    public FileSystemTypes {
        words.forEach(FileSystemTypes::checked);
        words = List.copyOf(words);
        if (words.isEmpty() && !inverted) {
            throw KIND.not("");
        }
    }

    public static FileSystemTypes parse(String text) {
        return new FileSystemTypes(Inverted.is(text), Inverted.words(KIND, text, FileSystemTypes::checked));
    }

    @Override
    public String toString() {
        return Inverted.print(inverted, words);
    }

    private static String checked(String word) {
        if (word.startsWith("@") && !Vocabulary.FILESYSTEM_GROUP.has(word)) {
            throw Vocabulary.FILESYSTEM_GROUP.refusal(word, "systemd drops a group that it does not know");
        }
        if (!word.matches("@?[A-Za-z0-9_.-]+")) {
            throw KIND.not(word);
        }
        return word;
    }
}
