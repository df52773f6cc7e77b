package io.keelson.host;

import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A spec of {@code src/test/hosts/specs}, which may differ in a word or two from what stands there.
 *
 * @param name of its file, without the end
 */
record Spec(String name, String text) {

    static Spec of(Host host) {
        try {
            String name = host.kind().toString();
            String text = Files.readString(Project.file("src/test/hosts/specs/" + name + ".yaml"));
            return new Spec(name, text).with("os: debian-12", "os: " + host.os());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With other words in one place, which must be there. */
    Spec with(String words, String others) {
        if (!text.contains(words)) {
            throw new IllegalArgumentException(name + " has no " + words);
        }
        return new Spec(name, text.replace(words, others));
    }
}
