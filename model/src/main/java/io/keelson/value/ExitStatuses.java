package io.keelson.value;

import java.util.List;

/**
 * Exit statuses and signals apart by blanks, as {@code SuccessExitStatus=} takes them: {@code 143}, {@code TEMPFAIL},
 * {@code SIGKILL}. Source: systemd.exec(5), "Process Exit Codes".
 */
public record ExitStatuses(List<String> words) {
    private static final int MOST = 255;
    private static final Kind KIND =
            new Kind("list of exit statuses", "numbers in 0..255, names such as TEMPFAIL and signals such as SIGKILL");

    public ExitStatuses {
        words = words.stream().map(ExitStatuses::checked).toList();
        if (words.isEmpty()) {
            throw KIND.not("");
        }
    }

    public static ExitStatuses parse(String text) {
        return new ExitStatuses(QuotedWords.read(KIND, text, ExitStatuses::checked));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        if (word.matches("0|[1-9][0-9]{0,2}")) {
            if (Integer.parseInt(word) > MOST) {
                throw KIND.not(word, "an exit status has 8 bits");
            }
            return word;
        }
        if (Vocabulary.EXIT_STATUS.has(word)) {
            return word;
        }
        try {
            return Signal.parse(word).toString();
        } catch (InvalidValue e) {
            throw Vocabulary.EXIT_STATUS.refusal(word, "systemd drops what is neither a status nor a signal");
        }
    }
}
