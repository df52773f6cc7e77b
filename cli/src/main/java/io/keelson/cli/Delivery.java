package io.keelson.cli;

import io.keelson.emit.Artefacts;
import io.keelson.emit.Drift;
import io.keelson.emit.Written;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The files of one spec and the folder that they are for. What is done is told to people; to machines the document of
 * the problems is all there is to be on any stream, and the exit code says the rest.
 */
record Delivery(Turn turn, Format format, String name, Path target) {
    void write(Artefacts artefacts) {
        turn.attempt(target.toString(), () -> {
            Written result = artefacts.writeTo(target);
            int files = artefacts.files().size();
            print(name + ": " + files + (files == 1 ? " file in " : " files in ") + target);
            for (String file : result.edited()) {
                if (format == Format.TEXT) {
                    String end = result.removed().contains(file) ? "removed" : "overwritten";
                    turn.say("note: " + target.resolve(file) + " had been edited by hand and was " + end);
                }
            }
        });
    }

    /** Says how the folder differs from what would be written. */
    void verify(Artefacts artefacts) {
        turn.attempt(target.toString(), () -> verdict(artefacts.compareWith(target)));
    }

    private void verdict(Drift drift) throws IOException {
        if (drift.isEmpty()) {
            print(name + ": " + target + " is up to date");
        } else {
            turn.worsen(Exit.SPEC);
            print(name + ": " + target + " differs (- is there, + would be written): " + drift.inShort() + "\n"
                    + drift.inWords().stripTrailing());
        }
    }

    private void print(String result) {
        if (format == Format.TEXT) {
            turn.print(result);
        }
    }
}
