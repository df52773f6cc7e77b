package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the programs of this machine. A missing one fails a test where CI is set; elsewhere the skip shows the reason.
 */
public final class Tool {

    /** Where a program may lie: an ordinary user's PATH often lacks the sbin folders. */
    static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Tool() {}

    public static Path require(String name) {
        return find(name).orElseGet(() -> missing(name + " is not installed"));
    }

    /** Programs that are not on the PATH, such as those in systemd's own folder. */
    static Path requireFile(String path) {
        Path file = Path.of(path);
        return Files.isExecutable(file) ? file : missing(path + " is not installed");
    }

    public static void requireRoot(String why) {
        if (!isRoot()) {
            missing("needs root: " + why);
        }
    }

    static Optional<Path> find(String name) {
        String inherited = System.getenv().getOrDefault("PATH", "");
        return Stream.of(PATH, inherited)
                .flatMap(Pattern.compile(File.pathSeparator)::splitAsStream)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path missing(String reason) {
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }
}
