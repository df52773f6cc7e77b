package io.keelson.view;

import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program: its name, where it lies on a host, how it is started. */
final class Binary {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*");
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+");

    /** Looked for once in a standard: half a dozen files name it. */
    private record Found(Optional<List<String>> command, Optional<String> installed) {}

    private Binary() {}

    /** What go build writes: {@code build.output}, else the spec's name. */
    static String name(Standard standard) {
        return standard.build().output().orElse(Header.serviceName(standard).toString());
    }

    /** The words of ExecStart, where there is one and systemd would change none of them. */
    static Optional<List<String>> command(Standard standard) {
        return standard.once(Found.class, Binary::find).command();
    }

    /** The last part of its name, where that is plain, else the spec's name. */
    static String fileName(Standard standard) {
        String name = name(standard);
        String last = name.substring(name.lastIndexOf('/') + 1);
        return PLAIN_NAME.matcher(last).matches()
                ? last
                : Header.serviceName(standard).toString();
    }

    /** Where ExecStart looks for it; not where ExecStart runs only other programs, such as a shell. */
    static Optional<String> installed(Standard standard) {
        return standard.once(Found.class, Binary::find).installed();
    }

    private static Found find(Standard standard) {
        List<ExecCommand> starts = standard.lines(Keys.service("ExecStart"))
                .flatMap(line -> line.value(ExecCommand.class).stream())
                .toList();
        String end = "/" + fileName(standard);
        Optional<String> installed = starts.stream()
                .flatMap(start -> start.commands().stream())
                .map(ExecCommand.Command::program)
                .filter(path -> path.endsWith(end))
                .filter(path -> PLAIN_PATH.matcher(path).matches())
                .findFirst();
        return new Found(starts.size() == 1 ? starts.get(0).plainWords() : Optional.empty(), installed);
    }
}
