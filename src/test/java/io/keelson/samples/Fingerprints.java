package io.keelson.samples;

import io.keelson.cli.Main;
import io.keelson.emit.Emitters;
import io.keelson.project.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Hashes of everything that Keelson writes and says about the samples and the broken specs; a process prints them. */
final class Fingerprints {
    private Fingerprints() {}

    public static void main(String[] none) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        all().forEach(out::println);
        out.flush();
    }

    static List<String> all() {
        List<String> lines = new ArrayList<>();
        for (Sample sample : Sample.all()) {
            Emitters.all()
                    .emit(sample.standard())
                    .files()
                    .forEach((path, artefact) -> lines.add(hash(artefact.bytes()) + " " + sample.name() + "/" + path));
            lines.addAll(said(sample.file()));
        }
        try (Stream<Path> files = Files.list(Project.file("src/test/cases/bad"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> lines.addAll(said(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static List<String> said(Path spec) {
        List<String> lines = new ArrayList<>();
        for (String format : List.of("text", "json", "sarif")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            String[] words = {"check", "--format", format, spec.toString()};
            int exit = Main.run(InputStream.nullInputStream(), out, err, words);
            lines.add(exit + " " + hash(out.toByteArray()) + " " + hash(err.toByteArray()) + " " + format + " "
                    + spec.getFileName());
        }
        return lines;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
