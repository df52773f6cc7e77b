package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the tree, in a tree of its own where Maven and Java are scripts that tell of themselves. */
@DisabledOnOs(OS.WINDOWS)
class WrapperTest {
    @TempDir
    Path folder;

    private WrapperHome home;

    @BeforeEach
    void makeHome() throws IOException {
        home = WrapperHome.in(folder.resolve("a home"));
    }

    @Test
    void buildsOnceAndThenOnlyStarts() throws Exception {
        Cli first = home.run("check", "a b.yaml", "");
        assertEquals(7, first.exit(), first.err());
        assertEquals("caller's folder: " + home.caller() + "\n[check][a b.yaml][]\n", first.out());
        assertEquals("keelson: builds itself, as it has not been built yet\nmaven speaks\n", first.err());

        assertEquals(new Cli(7, "caller's folder: " + home.caller() + "\n[--version]\n", ""), home.run("--version"));
        assertEquals(1, home.builds());
    }

    @Test
    void besideItsJarThereIsNothingToBuild() throws Exception {
        Files.writeString(home.file("keelson.jar"), "");
        assertEquals(new Cli(7, "caller's folder: " + home.caller() + "\n[check]\n", ""), home.run("check"));
        assertEquals(7, home.run("check").exit());
        assertEquals(0, home.builds());
        assertEquals(1, home.archives());
        assertTrue(Files.exists(home.file("keelson.jsa")));
    }

    /** Java would open a file of its own in its place, and read that as the spec. */
    @Test
    void javaIsToldOfAStandardInputThatIsClosed() throws Exception {
        Files.writeString(home.file("keelson.jar"), "");
        home.javaThatShowsItsOptions();
        Cli with = home.run("check");
        assertTrue(with.out().contains("[-Dkeelson.noInput=false]"), with.toString());
        Cli without = home.runWithoutInput("check");
        assertTrue(without.out().contains("[-Dkeelson.noInput=true]"), without.toString());
    }

    @Test
    void whatMavenSaysHasNoColours() throws Exception {
        home.maven("printf '\\033[1mloud\\033[0m\\n\\033[0m'");
        assertEquals(
                "keelson: builds itself, as it has not been built yet\nmaven speaks\nloud\n",
                home.run("check").err());
    }

    @Test
    void buildsWhenASourceIsNewOrGone() throws Exception {
        home.run();
        Path source = home.file("model/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals(
                "keelson: builds itself, as model/src/main/java/A.java has changed\nmaven speaks\n",
                home.run().err());
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        assertEquals("", home.run().err());

        Files.delete(source);
        assertTrue(home.run().err().contains("model/src/main/java has changed"));
        Files.writeString(home.file("templates/name.ftl"), "new");
        assertTrue(home.run().err().contains("templates/name.ftl has changed"));
        assertEquals(4, home.builds());
    }

    @Test
    void archivesTheClassesOfEachJarAndEachJavaOnce() throws Exception {
        home.run();
        assertEquals("", home.run().err());
        assertEquals(1, home.archives());
        assertTrue(Files.exists(home.file("cli/target/keelson.jsa")));

        home.java("17.0.2");
        assertEquals(7, home.run().exit());
        assertEquals(2, home.archives());

        Files.writeString(home.file("templates/name.ftl"), "new");
        home.run();
        home.run();
        assertEquals(3, home.archives());
        assertEquals(2, home.builds());
    }

    @Test
    void aTestIsNoReasonToBuild() throws Exception {
        home.run();
        Files.createDirectories(home.file("src/test/java"));
        Files.writeString(home.file("src/test/java/ATest.java"), "new");
        assertEquals("", home.run().err());
    }

    @Test
    void aBuildThatFailedIsMadeAnew() throws Exception {
        Path half = home.file("model/target/classes/Half.class");
        home.maven("mkdir -p model/target/classes; : > model/target/classes/Half.class; exit 1");
        Cli failed = home.run("check");
        assertEquals(3, failed.exit());
        assertEquals("", failed.out());
        assertTrue(failed.err().endsWith("keelson: the build has failed\n"), failed.err());
        assertTrue(Files.exists(half));

        home.maven("");
        assertEquals(7, home.run().exit());
        assertFalse(Files.exists(half), "what a broken build left is not trusted");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        home.maven("sleep 1");
        List<Process> both = List.of(home.start(), home.start());
        for (Process process : both) {
            assertEquals(7, process.waitFor());
        }
        assertEquals(1, home.builds());
    }

    @Test
    void theLockOfAKilledBuildIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.file("target"));
        Files.createSymbolicLink(home.file("target/keelson.lock"), Path.of(Long.toString(gone.pid())));
        assertEquals(7, home.run().exit());
        assertFalse(Files.exists(home.file("target/keelson.lock"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        home.java("11.0.2");
        Cli result = home.run();
        assertEquals(3, result.exit());
        assertEquals("", result.out());
        assertEquals("keelson: needs Java 17 or newer: set JAVA_HOME, or put java on the PATH\n", result.err());
        assertEquals(0, home.builds());
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a home/keelson"));
        assertEquals(7, home.start(link).waitFor());
        assertTrue(Files.exists(home.file("cli/target/keelson.jar")));
    }
}
