package io.keelson.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.keelson.project.Project;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Another language, another time zone, another default encoding and another Java give the same bytes. */
class SameEverywhereTest {
    private static final List<String> TURKISH = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia"); // i is İ there, and the day another

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void inTurkishOnTheOtherSideOfTheEarth() throws IOException, InterruptedException {
        assertEquals(Fingerprints.all(), printedBy(JAVA, TURKISH));
    }

    @Test
    void onTheNewestJavaOfThisMachine() throws IOException, InterruptedException {
        Path newest = newest().orElse(JAVA);
        if (newest.equals(JAVA)) {
            abort("no Java newer than " + Runtime.version().feature() + " below /usr/lib/jvm");
        }
        System.out.println("the newest Java of this machine: " + newest);
        assertEquals(Fingerprints.all(), printedBy(newest, List.of()));
        assertEquals(Fingerprints.all(), printedBy(newest, TURKISH));
    }

    /** A child that is not in Turkish at all would prove nothing. */
    @Test
    void theLanguageReachesTheChild() throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(TURKISH);
        settings.add("-XshowSettings:locale");
        Process child =
                start(JAVA, settings, "-version").redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor());
        assertTrue(said.contains("default locale = T"), said); // Türkçe (Türkiye), in whatever encoding
    }

    private static List<String> printedBy(Path java, List<String> settings) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(settings);
        words.add("-Dkeelson.root=" + Project.file(""));
        words.add("-cp");
        words.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process child = start(java, words, Fingerprints.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, child.waitFor());
        return lines;
    }

    private static ProcessBuilder start(Path java, List<String> settings, String word) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(settings);
        command.add(word);
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().put("LC_ALL", "tr_TR.UTF-8"); // where it is not installed: C, so no UTF-8 by default
        builder.environment().put("TZ", "Pacific/Apia");
        return builder;
    }

    /** The Java with the highest version that is newer than this one. */
    private static Optional<Path> newest() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(homes)) {
            return folders.filter(home -> Files.isExecutable(home.resolve("bin/java")) && feature(home) > 0)
                    .filter(home -> feature(home) > Runtime.version().feature())
                    .max(Comparator.comparingInt(SameEverywhereTest::feature).thenComparing(Path::toString))
                    .map(home -> home.resolve("bin/java"));
        }
    }

    /** As its file "release" says: JAVA_VERSION="25.0.1"; 0 where that says nothing. */
    private static int feature(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.matches("JAVA_VERSION=\"[0-9]+.*"))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"([0-9]+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
