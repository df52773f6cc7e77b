package io.keelson.value;

import java.util.List;

/**
 * Fields of the journal that each message of a service gets, kept as they stand: {@code TEAM=pay "NOTE=two words"}.
 * Names are capitals, digits and underscores, and do not begin with a digit or an underscore. Source: systemd.exec(5),
 * "LogExtraFields=".
 *
 * @param words as they are written, quotes included
 */
public record LogFields(List<String> words) {
    private static final Kind KIND = new Kind("list of log fields", "NAME=value apart by blanks, names in capitals");

    public LogFields {
        words = List.copyOf(words);
        words.forEach(LogFields::checked);
    }

    public static LogFields parse(String text) {
        return new LogFields(QuotedWords.read(KIND, text, LogFields::checked));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        String field = QuotedWords.unquote(word);
        Specifiers.standIns(KIND, field);
        if (!field.matches("(?s)[A-Z%][A-Za-z0-9_%]{0,63}=.*") || field.matches("(?s)[^=%]*[a-z][^=%]*=.*")) {
            throw KIND.not(word, "systemd drops a field without such a name");
        }
        return word;
    }
}
