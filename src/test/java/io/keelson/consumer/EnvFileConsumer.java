package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a file as {@code docker run --env-file} does. This is a reader of our own, not docker: Debian has docker's
 * client only together with its daemon, and buildah takes no such file. Where a docker client is installed, {@code
 * EnvFileConsumerTest} holds this reader against it.
 *
 * <p>The rules are those of docker/cli, opts/file.go: UTF-8, a byte order mark at the start is dropped, blanks before a
 * line are dropped, empty lines and lines beginning with {@code #} are skipped, the first {@code =} ends the name, a
 * name holds no blanks and is not empty, and the value is all the rest of the line: no quotes, no escapes, no
 * expansion, no comment behind it, trailing blanks kept. A name alone would take the value of the caller's environment;
 * in a file that is to say what it says, that is a problem.
 *
 * <p>Quotes stay, although readers of other files by that name take them off; a change of docker's client to do so was
 * proposed (docker/cli pull request 6805) and is not in any release.
 */
public record EnvFileConsumer(Map<String, String> values, List<String> problems) {

    public static EnvFileConsumer read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnvFileConsumer parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String raw : text.replaceFirst("^\ufeff", "").split("\r?\n")) {
            number++;
            String line = raw.stripLeading();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? line : line.substring(0, equals);
            String problem = problem(name, equals < 0);
            if (!problem.isEmpty()) {
                problems.add("line " + number + ": " + problem);
            } else if (values.put(name, line.substring(equals + 1)) != null) {
                problems.add("line " + number + ": " + name + " stands twice");
            }
        }
        return new EnvFileConsumer(values, List.copyOf(problems));
    }

    private static String problem(String name, boolean alone) {
        if (name.isEmpty()) {
            return "no variable name";
        }
        if (name.indexOf(' ') >= 0 || name.indexOf('\t') >= 0) {
            return "variable '" + name + "' contains whitespaces";
        }
        return alone ? name + " takes the caller's value" : "";
    }
}
