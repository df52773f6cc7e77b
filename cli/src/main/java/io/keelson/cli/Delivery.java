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
record Delivery(Console console, Format format, String name, Path target) {
    void write(Artefacts artefacts) throws IOException {
        Written result = artefacts.writeTo(target);
        int files = artefacts.files().size();
        print(name + ": " + files + (files == 1 ? " file in " : " files in ") + target);
        for (String file : result.edited()) {
            if (format == Format.TEXT) {
                String end = result.removed().contains(file) ? "removed" : "overwritten";
                console.say("note: " + target.resolve(file) + " had been edited by hand and was " + end);
            }
        }
    }

    /** Whether the folder is as it would be written; says how it differs. */
    boolean isThere(Artefacts artefacts) throws IOException {
        Drift drift = artefacts.compareWith(target);
        if (drift.isEmpty()) {
            print(name + ": " + target + " is up to date");
        } else {
            print(name + ": " + target + " differs (- is there, + would be written): " + drift.inShort() + "\n"
                    + drift.inWords().stripTrailing());
        }
        return drift.isEmpty();
    }

    private void print(String result) {
        if (format == Format.TEXT) {
            console.print(result);
        }
    }
}
