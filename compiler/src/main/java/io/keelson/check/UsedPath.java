package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
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
        standard.execLines().forEach(line -> addLine(all, line));
        boolean isOutside = isStartOutside(standard);
        standard.settings()
                .within("env")
                .forEach(setting -> Paths.in(setting.value().toString())
                        .forEach(path -> all.add(new UsedPath(path, setting.place(), false, isOutside))));
        return all;
    }

    private static void addLine(List<UsedPath> all, DirectiveLine line) {
        for (ExecCommand.Command command : commands(line)) {
            if (command.program().startsWith("/")) {
                all.add(new UsedPath(command.program(), line.place(), true, command.isOutside()));
            }
            command.arguments().stream()
                    .flatMap(argument -> Paths.in(argument).stream())
                    .forEach(path -> all.add(new UsedPath(path, line.place(), false, command.isOutside())));
        }
    }

    private static List<ExecCommand.Command> commands(DirectiveLine line) {
        return line.value(ExecCommand.class).map(ExecCommand::commands).orElse(List.of());
    }

    /** Whether a command that starts the service runs outside its sandbox. */
    static boolean isStartOutside(Standard standard) {
        return standard.lines(Keys.service("ExecStart"))
                .flatMap(line -> commands(line).stream())
                .anyMatch(ExecCommand.Command::isOutside);
    }
}
