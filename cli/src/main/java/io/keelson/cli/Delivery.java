package io.keelson.cli;

import io.keelson.emit.Artefacts;
import io.keelson.emit.Drift;
import io.keelson.emit.Written;
import io.keelson.report.FailureText;
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
            print(name + ": " + files + (files == 1 ? " file in " : " files in ")
                    + FailureText.inOneLine(target.toString()));
            if (format == Format.TEXT) {
                result.notes(target).forEach(turn::say);
            }
        });
    }

    /** Says how the folder differs from what would be written. */
    void verify(Artefacts artefacts) {
        turn.attempt(target.toString(), () -> verdict(artefacts.compareWith(target)));
    }

    private void verdict(Drift drift) throws IOException {
        if (!drift.isEmpty()) {
            turn.worsen(Exit.SPEC);
        }
        print(drift.inWords(name, target));
    }

    private void print(String result) {
        if (format == Format.TEXT) {
            turn.print(result);
        }
    }
}
