package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/** Where to read more, as {@code Documentation=} takes it; kept as it stands. Source: systemd.unit(5), uri(7). */
public record DocumentationUris(List<String> words) {
    private static final Kind KIND =
            new Kind("list of URIs", "https://, http://, file:, info: or man: apart by blanks");

    /** Nothing else that a specifier stands for begins as a URI does. */
    private static final Pattern INSTANCE = Pattern.compile("%[iIjJ]");

    public DocumentationUris {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(DocumentationUris::checked);
    }

    public static DocumentationUris parse(String text) {
        return new DocumentationUris(QuotedWords.read(KIND, text, DocumentationUris::checked));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        String plain = Specifiers.standIns(KIND, QuotedWords.unquote(word));
        boolean open = INSTANCE.matcher(QuotedWords.unquote(word)).matches();
        if (!open && !plain.matches("(https?://|file:/|info:|man:)[!-~]+")) {
            throw KIND.not(word, "systemd drops what is no URI");
        }
        return word;
    }
}
