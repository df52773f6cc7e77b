package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays down every privilege before a program starts that would otherwise write to the kernel or to the host. What it
 * would have done it can only say.
 */
final class Unprivileged {

    /** The overflow user: owns nothing anywhere. */
    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /** Has the roles below a folder of ours take the user for root: they refuse anyone else. */
    static void passForRoot(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path program :
                    files.filter(file -> file.endsWith("files/host/host.py")).toList()) {
                Files.writeString(program, Files.readString(program).replace("os.geteuid() != 0", "False"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without root there is nothing to lay down. */
    static Command wrap(Command command) {
        if (!Tool.isRoot()) {
            return command;
        }
        return command.after(List.of(
                Tool.require("setpriv").toString(),
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs"));
    }
}
