package io.keelson.value;

import java.util.List;

/** One line of a list that {@code ~} in front turns round. Source: systemd.exec(5). */
public sealed interface Choice permits SyscallFilter, WordChoice {
    /** Whether all but the words are meant. */
    boolean inverted();

    /** Without quotes, and in systemd's own spelling; none behind a {@code ~} that stands alone. */
    List<String> words();
}
