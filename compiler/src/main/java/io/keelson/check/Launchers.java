package io.keelson.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Programs that start another one, which stands in their arguments: shells, and those that set something up before. */
final class Launchers {
    private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "busybox", "dash", "ksh", "zsh");
    private static final Set<String> OTHERS = Set.of(
            "catatonit",
            "chroot",
            "chrt",
            "dumb-init",
            "env",
            "flock",
            "gosu",
            "ionice",
            "ip",
            "nice",
            "nohup",
            "nsenter",
            "numactl",
            "prlimit",
            "runuser",
            "setpriv",
            "setsid",
            "stdbuf",
            "su",
            "su-exec",
            "sudo",
            "systemd-run",
            "taskset",
            "timeout",
            "tini",
            "unshare");
    private static final Pattern PARTS = Pattern.compile("[\\s;&|()'\"]+");

    private Launchers() {}

    static boolean isShell(String path) {
        return SHELLS.contains(name(path));
    }

    static boolean isLauncher(String path) {
        return isShell(path) || OTHERS.contains(name(path));
    }

    /**
     * Whether the arguments name that program: by its path, which may be one of a launcher that nobody knows here, or behind
     * a known one by its name alone.
     */
    static boolean startsInTurn(List<String> words, String program) {
        boolean isKnown = isLauncher(words.get(0));
        return words.stream()
                .skip(1)
                .flatMap(PARTS::splitAsStream)
                .filter(part -> part.startsWith("/") || isKnown && part.indexOf('/') < 0)
                .anyMatch(part -> name(part).equals(program));
    }

    /** The last name of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
