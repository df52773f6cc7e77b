package io.keelson.fact;

import io.keelson.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of one value of a setting: one row of {@code values.tsv}.
 *
 * @param table the table of the setting
 * @param key the setting's key in it
 * @param value the word; one that ends in a colon or a slash stands for all that begin so, and a sign for all that
 *     have it among the signs in front of a command
 * @param since the first version that takes it
 * @param until the first version that no longer does
 * @param effect what a version outside does with it, {@code ignored}, {@code refused} or {@code fatal}; of a value
 *     that every version takes what it needs, {@code module sch_fq}, or {@code known} where it needs nothing: the row says
 *     that there is such a word
 * @param instead the value to write where this one is not taken; empty where none comes near
 */
public record FactValue(
        String table,
        String key,
        String value,
        Optional<Version> since,
        Optional<Version> until,
        String effect,
        Optional<String> instead) {
    private static final Pattern IN_FRONT = Pattern.compile("[-@:+!]*\\|");
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");

    static final List<String> COLUMNS =
            List.of("table", "key", "value", "since", "until", "effect", "instead", "source");

    static FactValue read(Row row) {
        return new FactValue(
                row.text("table"),
                row.text("key"),
                row.text("value"),
                row.readMaybe("since", Version::parse),
                row.readMaybe("until", Version::parse),
                row.text("effect"),
                row.maybe("instead"));
    }

    /** Whether the row speaks of that text, or of one of its words: {@code @sandbox} in {@code ~@sandbox @mount:EPERM}. */
    public boolean matches(String text) {
        if (value.equals("|")) {
            return IN_FRONT.matcher(text).lookingAt();
        }
        if (value.endsWith(":") || value.endsWith("/")) {
            return text.startsWith(value);
        }
        return text.equals(value) || text.contains(value) && hasWord(text);
    }

    private boolean hasWord(String text) {
        return BLANKS.splitAsStream(text.startsWith("~") ? text.substring(1) : text)
                .anyMatch(word -> word.equals(value) || word.startsWith(value + ":"));
    }

    /** Whether that version takes the value as it is meant. */
    public boolean existsOn(Version version) {
        return (since.isEmpty() || since.get().compareTo(version) <= 0)
                && (until.isEmpty() || version.compareTo(until.get()) < 0);
    }

    /** The kernel module that the value needs. */
    public Optional<String> module() {
        String word = "module ";
        return effect.startsWith(word) ? Optional.of(effect.substring(word.length())) : Optional.empty();
    }
}
