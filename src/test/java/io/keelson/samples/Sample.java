package io.keelson.samples;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Emitters;
import io.keelson.project.Project;
import io.keelson.standard.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A spec of {@code samples/}. */
public record Sample(String name, Path file) {
    private static final Path FOLDER = Project.file("samples");

    /** Those that compile, by their file names. */
    public static List<Sample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new Sample(file.getFileName().toString().replace(".yaml", ""), file))
                    .filter(sample -> !sample.name().equals("literal-standard"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Sample named(String name) {
        return new Sample(name, FOLDER.resolve(name + ".yaml"));
    }

    public Standard standard() {
        return compile().orThrow();
    }

    /** The spec is named as a user at the top of the project would name it, so that no report knows this machine. */
    Compilation compile() {
        return Keelson.compile(text(), "samples/" + name + ".yaml", FOLDER);
    }

    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The standard's name, which files carry. */
    public String service() {
        return standard().name().orElseThrow().toString();
    }

    /** The role's archive, where {@link #writeTo} put one. */
    public Path archiveIn(Path folder) {
        return folder.resolve("ansible/" + service().replace('-', '_') + ".tar.gz");
    }

    /** The programs of the role, where {@link #writeTo} put one. */
    List<Path> programsIn(Path folder) throws IOException {
        Path programs = folder.resolve("ansible/roles/" + service().replace('-', '_') + "/files/host");
        if (!Files.exists(programs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(programs)) {
            return files.sorted().toList();
        }
    }

    /** Writes all files of the sample below that folder. */
    public Path writeTo(Path folder) {
        try {
            Compilation compilation = compile();
            Emitters.all()
                    .emit(compilation.orThrow(), compilation.environments())
                    .writeTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that the text compiles to, by path. */
    static Map<String, String> emitted(String text) {
        Map<String, String> files = new TreeMap<>();
        Compilation compilation = Keelson.compile(text, "spec.yaml", FOLDER);
        Emitters.all()
                .emit(compilation.orThrow(), compilation.environments())
                .files()
                .forEach((path, artefact) -> files.put(path, artefact.text()));
        return files;
    }

    @Override
    public String toString() {
        return name;
    }
}
