package io.keelson.library;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Java program of its own, with a class path of its own. */
final class Jvm {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<Path> classPath;

    Jvm(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** What a program printed on both streams, and how it ended. */
    record Said(int exit, String text) {}

    Said run(String mainClass, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(JAVA, "-Xmx256m", "-cp", joined(classPath), mainClass));
        words.addAll(List.of(arguments));
        Process started = new ProcessBuilder(words).redirectErrorStream(true).start();
        started.getOutputStream().close();
        String text = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(started.waitFor(), text);
    }

    /** The class path of this build. */
    static List<Path> own() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** Compiles a folder of sources as another project would. */
    static void compile(Path sources, Path classes, List<Path> classPath) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("--release", "17", "-d", classes.toString(), "-cp", joined(classPath)));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(words::add);
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        if (exit != 0) {
            throw new AssertionError("javac " + String.join(" ", words));
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
