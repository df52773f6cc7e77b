package io.keelson.consumer;

import java.util.List;

/** How a process ended and what it said. */
public record Run(List<String> command, int exit, String out, String err) {

    public boolean ok() {
        return exit == 0;
    }

    /** What was said on both streams, without blank lines: standard output first. */
    public List<String> lines() {
        return (out + "\n" + err).lines().filter(line -> !line.isBlank()).toList();
    }

    /** For the steps that prepare a proof and are none themselves. */
    public Run orThrow() {
        if (!ok()) {
            throw new AssertionError(this);
        }
        return this;
    }

    @Override
    public String toString() {
        return "exit " + exit + " of " + String.join(" ", command) + "\n" + String.join("\n", lines());
    }
}
