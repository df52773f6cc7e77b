package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.DirectoryNames;
import io.keelson.value.NamedPaths;
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

    /** The paths of the host that a directive names. */
    static List<Named> of(Standard standard, String section, String directive) {
        return standard.lines(Keys.directive(section, directive))
                .flatMap(line -> line.value(NamedPaths.class).stream()
                        .flatMap(named -> named.paths().stream())
                        .map(path -> new Named(path, line.place())))
                .toList();
    }

    /** Where in the tree of the service those directives put something. */
    static Stream<String> bound(Standard standard, String... directives) {
        return Stream.of(directives)
                .flatMap(name -> standard.lines(Keys.service(name)))
                .flatMap(line -> line.value(NamedPaths.class).stream())
                .flatMap(named -> named.seen().stream());
    }

    /** Whether what is hidden at a path is bound there again; a specifier may stand for any of it. */
    static boolean isBoundAgain(Standard standard, String path) {
        return bound(standard, "BindPaths", "BindReadOnlyPaths")
                .anyMatch(bound -> bound.contains("%") || isWithin(path, bound));
    }

    /** The folders that systemd makes for one of those directives, relative to where it makes them. */
    static Stream<Named> folders(Standard standard, String directive) {
        return standard.lines(Keys.service(directive))
                .flatMap(line -> line.value(DirectoryNames.class).stream()
                        .flatMap(folders -> folders.names().stream())
                        .map(name -> new Named(name, line.place())));
    }

    /**
     * The folders that systemd makes below /var and /run, which are writable whatever ProtectSystem= says. With
     * DynamicUser= they lie in a folder that is called private, and a link leads there.
     */
    static List<String> made(Standard standard) {
        return foldersMade(standard).map(Named::path).toList();
    }

    /** The same with the places of their names. */
    static Stream<Named> foldersMade(Standard standard) {
        boolean isPrivate = Sandbox.dynamicUser(standard).isPresent();
        return MADE.entrySet().stream()
                .flatMap(entry -> folders(standard, entry.getKey())
                        .flatMap(folder -> Stream.of("/", "/private/")
                                .limit(isPrivate ? 2 : 1)
                                .map(between ->
                                        new Named(entry.getValue() + between + folder.path(), folder.place()))));
    }
}
