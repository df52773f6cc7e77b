package io.keelson.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right side of {@code Environment=}: {@code NAME=value} words in systemd's own quoting. Source: systemd.exec(5).
 *
 * @param words as they are written, quotes included
 */
public record EnvAssignments(List<String> words) {
    private static final Kind KIND =
            new Kind("assignment", "NAME=value words apart by blanks, quotes around a whole word: \"NAME=a b\"");

    public EnvAssignments {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(EnvAssignments::checked);
    }

    public static EnvAssignments parse(String text) {
        return new EnvAssignments(QuotedWords.read(KIND, text, EnvAssignments::checked));
    }

    /** Name to value, quotes taken away; specifiers stand as they are. The last assignment of a name wins. */
    public Map<EnvName, String> variables() {
        Map<EnvName, String> variables = new LinkedHashMap<>();
        for (String word : words) {
            String plain = QuotedWords.unquote(word);
            int equals = plain.indexOf('=');
            variables.put(new EnvName(plain.substring(0, equals)), plain.substring(equals + 1));
        }
        return Collections.unmodifiableMap(variables);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        String plain = QuotedWords.unquote(word);
        Specifiers.standIns(KIND, word);
        if (!word.matches("(?s)([^\\\\]|\\\\([nts\\\\\"']|x[2-7][0-9a-fA-F]))*+")) {
            throw KIND.not(word, "after a backslash stands one of n t s \\ \" ' or the x20 of a printable character");
        }
        if (!plain.matches("(?s)[A-Za-z_][A-Za-z0-9_]{0,254}=.*")) { // as EnvName
            throw KIND.not(
                    word,
                    "systemd drops an assignment whose name has other characters, and no tool takes one of more than 255");
        }
        return word;
    }
}
