package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * System calls and groups of them, as {@code SystemCallFilter=} takes them: {@code @system-service}, {@code ptrace};
 * {@code ~} in front denies these and lets the others by, and then each may say which error a process gets,
 * {@code @mount:EPERM}. Single calls are taken by their form, as systemd knows them by the kernel's tables. Source:
 * systemd.exec(5).
 */
public record SyscallFilter(boolean inverted, List<String> words) {
    private static final Pattern CALL = Pattern.compile("[a-z_][a-z0-9_]*");
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
        if (name.startsWith("@") && !Vocabulary.SYSCALL_GROUP.has(name)) {
            throw Vocabulary.SYSCALL_GROUP.refusal(name, "systemd drops a group that it does not know");
        }
        if (!name.startsWith("@") && !CALL.matcher(name).matches()) {
            throw KIND.not(word, "a system call is written in small letters, digits and _");
        }
        if (colon >= 0 && !denies) {
            throw KIND.not(word, "only what is denied with ~ can give an error; systemd drops the word");
        }
        return colon < 0 ? word : name + ":" + ErrorNumber.parseOrZero(word.substring(colon + 1));
    }
}
