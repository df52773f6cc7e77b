package io.keelson.consumer;

import java.util.List;

/**
 * Lays down every privilege before a program starts that would otherwise write to the kernel or to the host. What it
 * would have done it can only say.
 */
final class Unprivileged {

    /** The overflow user: owns nothing anywhere. */
    private static final String NOBODY = "65534";

    private Unprivileged() {}

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
