package io.keelson.value;

import java.util.List;
import java.util.Set;

/**
 * Some words of a {@link Vocabulary}, as {@code CapabilityBoundingSet=} or {@code RestrictNamespaces=} take them;
 * {@code ~} in front means all others. systemd drops a word that it does not know, and what is left is less than was
 * meant. Source: systemd.exec(5), systemd.resource-control(5).
 */
public record WordChoice(Vocabulary of, boolean inverted, List<String> words) implements Choice {
    private static final String DROPPED = "systemd drops the word and the rest is less than was meant";
    private static final Set<Vocabulary> QUOTED = Set.of(
            Vocabulary.CAPABILITY,
            Vocabulary.ADDRESS_FAMILY,
            Vocabulary.SYSCALL_ARCHITECTURE,
            Vocabulary.SECURE_BIT,
            Vocabulary.CONTROLLER);
    private static final int HIGHEST_CAPABILITY = 62;

    public WordChoice {
        words = words.stream().map(word -> checked(of, word)).toList();
        if (words.isEmpty() && !inverted) {
            throw kind(of).not("");
        }
    }

    public static WordChoice parseCapabilities(String text) {
        return read(Vocabulary.CAPABILITY, true, text);
    }

    /** Reads also {@code none}: no socket at all. */
    public static WordChoice parseAddressFamilies(String text) {
        return read(Vocabulary.ADDRESS_FAMILY, true, text);
    }

    /** Reads controllers that are taken away, where systemd leaves the quotes in the words. */
    public static WordChoice parseDisabledControllers(String text) {
        Characters.requireNone(kind(Vocabulary.CONTROLLER), text, "\"'", DROPPED);
        return parseControllers(text);
    }

    public static WordChoice parseNamespaces(String text) {
        return read(Vocabulary.NAMESPACE, true, text);
    }

    public static WordChoice parseArchitectures(String text) {
        return read(Vocabulary.SYSCALL_ARCHITECTURE, false, text);
    }

    public static WordChoice parseControllers(String text) {
        return read(Vocabulary.CONTROLLER, false, text);
    }

    public static WordChoice parseSecureBits(String text) {
        return read(Vocabulary.SECURE_BIT, false, text);
    }

    public static WordChoice parseCoredumpKinds(String text) {
        return read(Vocabulary.COREDUMP_KIND, false, text);
    }

    public static WordChoice parseRefreshed(String text) {
        return read(Vocabulary.REFRESHED, true, text);
    }

    @Override
    public String toString() {
        return Inverted.print(inverted, words);
    }

    private static WordChoice read(Vocabulary vocabulary, boolean mayInvert, String text) {
        if (!mayInvert && Inverted.is(text)) {
            throw kind(vocabulary).not(text, "only some directives can be turned round with ~");
        }
        List<String> words =
                Inverted.words(kind(vocabulary), text, word -> checked(vocabulary, unquoted(vocabulary, word)));
        return new WordChoice(vocabulary, Inverted.is(text), words);
    }

    /** Of some lists systemd takes the words with their quotes, and knows none. */
    private static String unquoted(Vocabulary vocabulary, String word) {
        return QUOTED.contains(vocabulary) ? QuotedWords.unquote(word) : word;
    }

    private static String checked(Vocabulary vocabulary, String word) {
        if (vocabulary.has(word) || isNumber(vocabulary, word)) {
            return vocabulary.canonical(word);
        }
        throw vocabulary.refusal(word, DROPPED);
    }

    /** A newer kernel's capability has no name yet, and a core dump's kinds are bits. */
    private static boolean isNumber(Vocabulary vocabulary, String word) {
        return switch (vocabulary) {
            case CAPABILITY -> word.matches("0|[1-9][0-9]?") && Integer.parseInt(word) <= HIGHEST_CAPABILITY;
            case COREDUMP_KIND -> word.matches("(0x)?[0-9a-f]{1,8}");
            default -> false;
        };
    }

    private static Kind kind(Vocabulary vocabulary) {
        return new Kind("list of words", "one or more words apart by blanks, each a known " + vocabulary.noun());
    }
}
