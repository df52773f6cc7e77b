package io.keelson.emit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two large outputs that differ in most files, and a process that writes one over the other until it is killed. */
final class TwoStates {
    static final Artefacts OLD = state("old");
    static final Artefacts NEW = state("new");

    private static final int FILES = 40;

    private TwoStates() {}

    private static Artefacts state(String name) {
        TreeMap<String, Artefact> files = new TreeMap<>();
        files.put("keelson.json", new Artefact("{\"state\": \"" + name + "\"}\n", false));
        for (int i = 0; i < FILES; i++) {
            files.put("both/" + i % 7 + "/" + i + ".txt", new Artefact((name + i + "\n").repeat(200), i % 2 == 0));
            files.put(name + "/" + i + ".txt", new Artefact(name + "\n", false));
        }
        return new Artefacts(files, path -> true, new Renderer());
    }

    /** Whether a folder holds one of the two, whole, and nothing else of ours. */
    static boolean isOne(Map<String, String> tree) {
        Map<String, String> ours = new HashMap<>(tree);
        ours.remove("mine.txt");
        return ours.equals(texts(OLD)) || ours.equals(texts(NEW));
    }

    /** All files but those that are only prepared. */
    static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : Folders.files(folder)) {
            if (!path.startsWith(Staging.NAME)) {
                files.put(path, Files.readString(folder.resolve(path)));
            }
        }
        return files;
    }

    static boolean checksumsHold(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder("sha256sum", "-c", "--status", "SHA256SUMS")
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** A process that says so on its standard output once the first state is written. */
    static Process start(Path folder) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TwoStates.class.getName(),
                folder.toString());
        return new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        OLD.writeTo(folder);
        System.out.print('.');
        System.out.flush();
        while (Files.isDirectory(folder)) {
            write(NEW, folder);
            write(OLD, folder);
        }
    }

    /** Where another run is writing there, the next turn will do. */
    private static void write(Artefacts state, Path folder) throws IOException {
        try {
            state.writeTo(folder);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).startsWith("another run")) {
                throw e;
            }
        }
    }

    static Map<String, String> texts(Artefacts state) {
        Map<String, String> texts = new HashMap<>();
        state.files().forEach((path, artefact) -> texts.put(path, artefact.text()));
        return texts;
    }
}
