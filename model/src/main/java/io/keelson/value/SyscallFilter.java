package io.keelson.value;

import java.util.List;

/**
 * System calls and groups of them, as {@code SystemCallFilter=} takes them: {@code @system-service}, {@code ptrace};
 * {@code ~} in front denies these and lets the others by, and then each may say which error a process gets,
 * {@code @mount:EPERM}. Which calls there are systemd asks libseccomp. Source: systemd.exec(5).
 */
public record SyscallFilter(boolean inverted, List<String> words) implements Choice {
    private static final Kind KIND = new Kind(
            "filter of system calls",
            "groups such as @system-service and names of system calls, apart by blanks, ~ in front of all or not");

    public SyscallFilter {
        boolean denies = inverted;
        words = words.stream().map(word -> checked(denies, word)).toList();
        if (words.isEmpty() && !inverted) {
            throw KIND.not("");
        }
    }

    public static SyscallFilter parse(String text) {
        boolean denies = Inverted.is(text);
        return new SyscallFilter(denies, Inverted.words(KIND, text, word -> checked(denies, word)));
    }

    /** Reads it without errors, which {@code SystemCallLog=} does not have. */
    public static SyscallFilter parsePlain(String text) {
        return new SyscallFilter(Inverted.is(text), Inverted.words(KIND, text, word -> checked(false, word)));
    }

    @Override
    public String toString() {
        return Inverted.print(inverted, words);
    }

    private static String checked(boolean denies, String word) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        Vocabulary known = name.startsWith("@") ? Vocabulary.SYSCALL_GROUP : Vocabulary.SYSTEM_CALL;
        if (!known.has(name)) {
            throw known.refusal(name, "systemd drops what it does not know, and the filter is another than was meant");
        }
        if (colon >= 0 && !denies) {
            throw KIND.not(word, "only what is denied with ~ can give an error; systemd drops the word");
        }
        return colon < 0 ? word : name + ":" + ErrorNumber.parseOrZero(word.substring(colon + 1));
    }
}
