package io.keelson.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that systemd and the kernel know by name, each with where it stands in {@code words.tsv} and its like: capabilities, address
 * families, system calls and groups of them, file systems, time zones. All that any version up to systemd 262 has: whether the target's has it
 * is not the type's question.
 */
public enum Vocabulary {
    ADDRESS_FAMILY("address family", true),
    BPF_HOOK("hook of BPF", false),
    CAPABILITY("capability", true),
    CONTROLLER("controller", false),
    COREDUMP_KIND("kind of memory in a core dump", false),
    ERRNO("error name", true),
    EXIT_STATUS("exit status", false),
    FILE_SYSTEM("file system type", false),
    FILESYSTEM_GROUP("group of file systems", false),
    HOST_ARCHITECTURE("architecture", false),
    IMAGE_PROTECTION("protection of a partition", false),
    NAMESPACE("kind of namespace", false),
    NETLINK_FAMILY("netlink family", false),
    PARTITION("partition", false),
    REFRESHED("thing to refresh", false),
    SECURE_BIT("secure bit", false),
    SECURITY_TECHNOLOGY("security technology", false),
    SYSCALL_ARCHITECTURE("architecture", false),
    SYSCALL_GROUP("group of system calls", false),
    SYSTEM_CALL("system call", false),
    TARGET("target of systemd", false),
    TIME_ZONE("time zone", false),
    VIRTUALIZATION("kind of virtualization", false);

    private static final int FEW = 16;
    private static final int NEAR = 4;

    private final String noun;
    private final boolean anyCase;

    Vocabulary(String noun, boolean anyCase) {
        this.noun = noun;
        this.anyCase = anyCase;
    }

    /** What one of its words is. */
    String noun() {
        return noun;
    }

    /** The word in the case that the table has it in. */
    String canonical(String word) {
        return anyCase ? word.toUpperCase(Locale.ROOT) : word;
    }

    boolean has(String word) {
        return words().contains(canonical(word));
    }

    /** All of them, without an order. */
    public Set<String> words() {
        return switch (this) {
            case SYSTEM_CALL -> SystemCalls.WORDS;
            case TIME_ZONE -> TimeZones.WORDS;
            default -> Table.WORDS.get(set());
        };
    }

    /** What is said of a word that is none of these: a few of them, or those that begin most like it. */
    InvalidValue refusal(String word, String reason) {
        return new Kind(noun, shown(word)).not(word, reason).among(words());
    }

    private String shown(String word) {
        List<String> all = words().stream().sorted().toList();
        if (all.size() <= FEW) {
            return String.join(", ", all);
        }
        int longest = all.stream().mapToInt(known -> common(known, word)).max().orElse(0);
        return "a known one such as "
                + all.stream()
                        .filter(known -> common(known, word) == longest)
                        .limit(NEAR)
                        .collect(Collectors.joining(", "));
    }

    private int common(String known, String word) {
        String other = canonical(word);
        int at = 0;
        while (at < Math.min(known.length(), other.length()) && known.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private String set() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Read when the first word is asked for. */
    private static final class Table {
        static final Map<String, Set<String>> WORDS = read("words.tsv");

        static Map<String, Set<String>> read(String file) {
            try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split("\t"))
                        .collect(Collectors.groupingBy(
                                cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toSet())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Five hundred, for which few specs ask. */
    private static final class SystemCalls {
        static final Set<String> WORDS = Table.read("system-calls.tsv").get(SYSTEM_CALL.set());
    }

    /** Six hundred, for which few specs ask. */
    private static final class TimeZones {
        static final Set<String> WORDS = Table.read("time-zones.tsv").get(TIME_ZONE.set());
    }
}
