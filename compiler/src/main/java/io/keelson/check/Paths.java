package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths that a service names in its unit and its environment. */
final class Paths {
    private static final Pattern PATH = Pattern.compile("(?<![\\w./%-])/[^\\s\"';,=:|&<>]+");

    /** The folders that systemd makes for a service, by directive. Source: systemd.exec(5), RuntimeDirectory=. */
    private static final Map<String, String> MADE = Map.of(
            "StateDirectory", "/var/lib",
            "CacheDirectory", "/var/cache",
            "LogsDirectory", "/var/log",
            "RuntimeDirectory", "/run");

    private Paths() {}

    /** A path and the place of the text that it stands in. */
    record Named(String path, Place place) {}

    /** The absolute paths in a text. */
    static List<String> in(String text) {
        return text.indexOf('/') < 0
                ? List.of()
                : PATH.matcher(text).results().map(MatchResult::group).toList();
    }

    static boolean isWithin(String path, String folder) {
        return path.equals(folder) || folder.equals("/") || path.startsWith(folder + "/");
    }

    /** The paths of a directive of the service that is a list of them, without their prefixes. */
    static List<Named> of(Standard standard, String section, String directive) {
        return standard.lines(Keys.directive(section, directive))
                .flatMap(line -> line.words().stream().map(path -> new Named(withoutPrefix(path), line.place())))
                .toList();
    }

    /** Where in the tree of the service those directives put something: of source:destination:options the destination. */
    static Stream<String> bound(Standard standard, String... directives) {
        return Stream.of(directives)
                .flatMap(name -> of(standard, "Service", name).stream())
                .map(named -> named.path().contains(":") ? named.path().split(":")[1] : named.path());
    }

    /** Without the - and + by which systemd is told that a path may be missing, or lies below RootDirectory. */
    static String withoutPrefix(String path) {
        int start = 0;
        while (start < path.length() && "-+".indexOf(path.charAt(start)) >= 0) {
            start++;
        }
        return path.substring(start);
    }

    /** What of source:destination:options stands before the first colon. */
    static String source(String path) {
        int colon = path.indexOf(':');
        return colon < 0 ? path : path.substring(0, colon);
    }

    /**
     * The folders that systemd makes below /var and /run, which are writable whatever ProtectSystem= says. With
     * DynamicUser= they lie in a folder that is called private, and a link leads there.
     */
    static List<String> made(Standard standard) {
        boolean isPrivate = Sandbox.dynamicUser(standard).isPresent();
        return MADE.entrySet().stream()
                .flatMap(entry -> standard.lines(Keys.service(entry.getKey()))
                        .flatMap(line -> line.words().stream())
                        .map(Paths::source)
                        .flatMap(name -> Stream.of(entry.getValue() + "/" + name, entry.getValue() + "/private/" + name)
                                .limit(isPrivate ? 2 : 1)))
                .toList();
    }
}
