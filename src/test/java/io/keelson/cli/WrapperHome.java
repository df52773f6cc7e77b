package io.keelson.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tree like the project's, just big enough for the script; its Java exits with 7. */
record WrapperHome(Path root, Path tools) {
    static WrapperHome in(Path folder) throws IOException {
        Path root = Files.createDirectories(folder).toRealPath();
        WrapperHome home = new WrapperHome(root, Files.createDirectories(root.resolve("the tools/bin")));
        Files.copy(Path.of(System.getProperty("keelson.root"), "keelson"), root.resolve("keelson"));
        Files.createDirectories(home.caller());
        Files.writeString(root.resolve("pom.xml"), "");
        for (String module : List.of("model", "compiler", "templates", "emitters", "report", "cli")) {
            Files.createDirectories(root.resolve(module).resolve("src/main/java"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
            Files.writeString(root.resolve(module).resolve("src/main/java/A.java"), "");
        }
        home.maven("");
        home.java("17.0.1");
        return home;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The folder from which the script is called. */
    Path caller() {
        return root.resolve("elsewhere");
    }

    /** Makes a Maven that counts its runs, does something more, and makes a jar. */
    void maven(String more) throws IOException {
        script(
                "mvn",
                "echo run >> '" + root.resolve("builds") + "'\necho maven speaks\n" + more
                        + "\nmkdir -p cli/target\n: > cli/target/keelson.jar\n");
    }

    /**
     * Makes a Java of that version, which prints where it is and what it was given behind the jar, and counts the
     * archives of classes that it makes.
     */
    void java(String version) throws IOException {
        Files.writeString(tools.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
        String dumps = "case \"$*\" in *-Xshare:dump*) echo dump >> '" + root.resolve("archives") + "'; "
                + "for word; do case $word in -XX:SharedArchiveFile=*) : > \"${word#*=}\";; esac; done; exit;; esac\n";
        script("java", dumps + """
                while [ "$1" != -jar ]; do shift; done
                shift 2
                echo "caller's folder: $PWD"
                for word in "$@"; do printf '[%s]' "$word"; done
                echo
                exit 7
                """);
    }

    /** Takes the Java of this JVM. */
    void realJava() throws IOException {
        Files.delete(tools.resolve("java"));
        Files.createSymbolicLink(tools.resolve("java"), Path.of(System.getProperty("java.home"), "bin/java"));
    }

    /** How often Maven ran. */
    int builds() throws IOException {
        return lines("builds");
    }

    /** How often the classes of a start were archived. */
    int archives() throws IOException {
        return lines("archives");
    }

    private int lines(String name) throws IOException {
        Path file = root.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    Process start(String... words) throws IOException {
        return start(root.resolve("keelson"), words);
    }

    Process start(Path script, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller().toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        return builder.start();
    }

    Cli run(String... words) throws IOException, InterruptedException {
        return said(start(words));
    }

    private static Cli said(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Cli(process.waitFor(), out, err);
    }

    /** A Java that prints everything it was given. */
    void javaThatShowsItsOptions() throws IOException {
        script("java", "for word in \"$@\"; do printf '[%s]' \"$word\"; done\n");
    }

    /** As {@code keelson ... <&-}. */
    Cli runWithoutInput(String... words) throws IOException, InterruptedException {
        Path script = tools.resolve("without-input");
        script("without-input", "exec '" + root.resolve("keelson") + "' \"$@\" <&-\n");
        return said(start(script, words));
    }

    private void script(String name, String body) throws IOException {
        Path script = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body);
        script.toFile().setExecutable(true);
    }
}
