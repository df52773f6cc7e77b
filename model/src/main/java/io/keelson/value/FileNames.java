package io.keelson.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plain names of files, apart by blanks, each once: {@code OOMRules=}. Source: systemd.resource-control(5). */
public record FileNames(List<String> words) {
    private static final Kind KIND = new Kind("list of names", "names without / apart by blanks, each once");

    public FileNames {
        words = List.copyOf(words);
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            if (!seen.add(checked(word))) {
                throw KIND.not(String.join(" ", words), word + " stands twice");
            }
        }
    }

    public static FileNames parse(String text) {
        return new FileNames(QuotedWords.read(KIND, text, FileNames::checked));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        if (!word.matches("[!-~&&[^/\"'\\\\]]{1,255}") || word.equals(".") || word.equals("..")) {
            throw KIND.not(word);
        }
        return word;
    }
}
