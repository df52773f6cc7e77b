package io.keelson.value;

import java.util.regex.Pattern;

/**
 * What a denied system call gives the process: an error by name or number, or {@code kill}. Source: systemd.exec(5),
 * "SystemCallErrorNumber=".
 */
public record ErrorNumber(String name) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,3}");
    private static final String KILL = "kill";
    private static final int MOST = 4095;
    private static final Kind KIND = new Kind("error number", "EPERM or its like, 1..4095, or kill");

    public ErrorNumber {
        name = canonical(name, 1);
    }

    public static ErrorNumber parse(String text) {
        return new ErrorNumber(text);
    }

    /** Canonical text of one behind a system call, where 0 denies without saying so. */
    static String parseOrZero(String text) {
        return canonical(text, 0);
    }

    @Override
    public String toString() {
        return name;
    }

    private static String canonical(String text, int least) {
        if (text.equals(KILL)) {
            return text;
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number < least || number > MOST) {
                throw KIND.not(text);
            }
            return text;
        }
        if (!Vocabulary.ERRNO.has(text)) {
            throw Vocabulary.ERRNO.refusal(text, "systemd drops an error that it does not know");
        }
        return Vocabulary.ERRNO.canonical(text);
    }
}
