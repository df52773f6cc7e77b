package io.keelson.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Broken specs that are no text, too large for the repository, or no file. */
final class GeneratedSpecs {
    private static final int LEVELS = 10_000;
    private static final int MANY = 26_000;
    private static final String HEADER = "keelson: 1\nname: bad\n";

    private final Path folder;
    private final List<BrokenSpec> specs = new ArrayList<>();

    private GeneratedSpecs(Path folder) {
        this.folder = folder;
    }

    static List<BrokenSpec> in(Path folder) throws IOException {
        GeneratedSpecs generated = new GeneratedSpecs(folder);
        generated.noFiles();
        generated.noTexts();
        generated.tooDeep();
        generated.tooLarge();
        generated.tooMany();
        return generated.specs;
    }

    private void noFiles() throws IOException {
        named("file-missing");
        named("folder-missing/below-it");
        Files.createDirectory(named("is-a-folder"));
        Files.createSymbolicLink(named("link-to-nothing"), Path.of("nothing"));
        Files.createSymbolicLink(named("device-without-end"), Path.of("/dev/zero"));
        Files.createSymbolicLink(named("device-without-bytes"), Path.of("/dev/null"));
        Path pipe = folder.resolve("pipe.yaml");
        new ProcessBuilder("mkfifo", pipe.toString())
                .inheritIO()
                .start()
                .onExit()
                .join();
        text("extends-a-pipe", HEADER + "extends: ./pipe.yaml\n");
    }

    private void noTexts() throws IOException {
        text("no-bytes", "");
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        bytes("random-bytes", noise);
        bytes("machine-program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0});
        bytes("text-with-nul", (HEADER + "env: { A: a\0b }\n").getBytes(StandardCharsets.UTF_8));
        bytes("latin-1", (HEADER + "env: { A: \u00e4 }\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes("utf-16", (HEADER).getBytes(StandardCharsets.UTF_16));
        byte[] whole = (HEADER + "env: { \u00e4: a }\ndescription: \u65e5").getBytes(StandardCharsets.UTF_8);
        bytes("character-cut-off", java.util.Arrays.copyOf(whole, whole.length - 1));
        byte[] surrogate = (HEADER + "env: { A: ??? }\n").getBytes(StandardCharsets.UTF_8);
        surrogate[HEADER.length() + 10] = (byte) 0xed;
        surrogate[HEADER.length() + 11] = (byte) 0xa0;
        surrogate[HEADER.length() + 12] = (byte) 0x80;
        bytes("surrogate-as-utf-8", surrogate);
        byte[] overlong = (HEADER + "env: { A: ?? }\n").getBytes(StandardCharsets.UTF_8);
        overlong[HEADER.length() + 10] = (byte) 0xc0;
        overlong[HEADER.length() + 11] = (byte) 0x80;
        bytes("overlong-nul", overlong);
    }

    private void tooDeep() throws IOException {
        text("deep-lists-in-block-style", HEADER + "env:\n  " + "- ".repeat(LEVELS) + "a\n");
        text("deep-keys-in-block-style", HEADER + "env:\n  " + "? ".repeat(LEVELS) + "a\n");
        StringBuilder mappings = new StringBuilder(HEADER);
        for (int level = 0; level < 2_000; level++) {
            mappings.append(" ".repeat(level)).append("a:\n");
        }
        text("deep-mappings-in-block-style", mappings.toString());
        text("deep-lists-in-flow-style", HEADER + "env: " + "[".repeat(LEVELS) + "]".repeat(LEVELS) + "\n");
        text("deep-mappings-in-flow-style", HEADER + "env: " + "{a: ".repeat(LEVELS) + "}".repeat(LEVELS) + "\n");
        text("deep-and-never-closed", HEADER + "env: " + "[".repeat(LEVELS));
    }

    private void tooLarge() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(named("hundred-megabytes").toFile(), "rw")) {
            file.write(HEADER.getBytes(StandardCharsets.UTF_8));
            file.setLength(100L << 20); // a hole: takes no room on the disk
        }
        text("extends-a-hundred-megabytes", HEADER + "extends: ./hundred-megabytes.yaml\n");
        text("one-byte-too-large", HEADER + "#".repeat((4 << 20) - HEADER.length() + 1));
    }

    private void tooMany() throws IOException {
        StringBuilder variables = new StringBuilder(HEADER + "env:\n");
        for (int i = 0; i < MANY; i++) {
            variables.append("  V").append(i).append(": a\n");
        }
        text("too-many-variables", variables.toString());
        // Each names the next one twice: read anew each time, the last would be read 2^40 times.
        for (int i = 0; i < 40; i++) {
            String next = "./chain-" + (i + 1) + ".yaml";
            Files.writeString(
                    folder.resolve("chain-" + i + ".yaml"), "keelson: 1\nextends: [" + next + ", " + next + "]\n");
        }
        Files.writeString(folder.resolve("chain-40.yaml"), "keelson: 1\nsysctl: { vm.swappiness: 900 }\n");
        text("extends-one-over-the-other", HEADER + "extends: ./chain-0.yaml\n");
        text("extends-each-twice", HEADER + "extends: ./chain-20.yaml\n");
    }

    private void text(String name, String text) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        Files.write(named(name), bytes);
    }

    private Path named(String name) {
        Path file = folder.resolve(name + ".yaml");
        specs.add(new BrokenSpec(name.replace('/', '-'), file, folder));
        return file;
    }
}
