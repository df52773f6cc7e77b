package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path that a service is started with or told of, in an Exec line or a variable.
 *
 * @param isProgram whether it is what an Exec line starts, which needs no right to write
 * @param isOutside whether its process runs outside the sandbox of the service, as behind a +. Source:
 *     systemd.service(5), "COMMAND LINES"
 */
record UsedPath(String path, Place place, boolean isProgram, boolean isOutside) {
    private record All(List<UsedPath> paths) {}

    /** Read once, however many rules and mounts ask. */
    static Stream<UsedPath> of(Standard standard) {
        return standard.once(All.class, one -> new All(all(one))).paths().stream();
    }

    private static List<UsedPath> all(Standard standard) {
        List<UsedPath> all = new ArrayList<>();
        standard.lines("Service", "Exec").filter(UsedPath::isLine).forEach(line -> addLine(all, line));
        boolean isOutside = standard.lines(Keys.service("ExecStart")).anyMatch(line -> isOutside(line.text()));
        standard.settings()
                .within("env")
                .forEach(setting -> Paths.in(setting.value().toString())
                        .forEach(path -> all.add(new UsedPath(path, setting.place(), false, isOutside))));
        return all;
    }

    /** ExecPaths and ExecSearchPath start nothing. */
    private static boolean isLine(DirectiveLine line) {
        return !line.directive().contains("Path");
    }

    private static void addLine(List<UsedPath> all, DirectiveLine line) {
        String words = line.text().substring(prefixes(line.text()));
        boolean isOutside = isOutside(line.text());
        boolean isProgram = words.startsWith("/");
        for (String path : Paths.in(words)) {
            all.add(new UsedPath(path, line.place(), isProgram, isOutside));
            isProgram = false;
        }
    }

    static boolean isOutside(String text) {
        return text.substring(0, prefixes(text)).contains("+");
    }

    private static int prefixes(String text) {
        int at = 0;
        while (at < text.length() && "-@:+!|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
