package io.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Spec files of a test. */
record Specs(Path folder) {
    static String faultless(String name) {
        return "keelson: 1\nname: " + name + "\n";
    }

    /** The warning is that nobody knows the sysctl. */
    static String warned(String name) {
        return faultless(name) + "sysctl: { net.core.somaxcon: 4096 }\n";
    }

    /** The error is that nobody knows the section. */
    static String faulty(String name) {
        return faultless(name) + "nonsense: é\n";
    }

    Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }
}
