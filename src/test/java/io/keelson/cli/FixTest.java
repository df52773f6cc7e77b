package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix}: what is an edit is applied, everything else of the text stays. */
class FixTest {
    private static final String HEADER = "keelson: 1\nname: app\n";

    /** Two mistakes that have an edit, among what an edit must not touch. */
    private static final String BROKEN = HEADER + "# the disk \uD83D\uDCBE\n"
            + "mounts:\n  /data: { device: LABEL=data, type: ext4, options: 'noatime,nofail,journal=ordered' } # slow\n"
            + "systemd:\n  Service:\n    ExecStart: /usr/bin/app\n    LimitNOFILE: 65536   # files\n";

    @TempDir
    Path folder;

    @Test
    void theTextIsMendedAndASecondRunFindsNothing() throws IOException {
        for (String lineBreak : List.of("\n", "\r\n")) {
            for (String mark : List.of("", "\uFEFF")) {
                Path spec = write("spec.yaml", mark + BROKEN.replace("\n", lineBreak));
                Cli first = Cli.run("check", "--fix", spec);
                assertTrue(first.out().matches("\\Q" + spec + "\\E: [0-9]+ fix(es)?\n"), first.out());
                String mended = Files.readString(spec);
                assertTrue(
                        mended.startsWith(mark + HEADER.replace("\n", lineBreak) + "# the disk \uD83D\uDCBE"), mended);
                assertEquals(mended.split(lineBreak, -1).length, BROKEN.split("\n", -1).length, mended);
                assertTrue(mended.contains("} # slow") && mended.contains("   # files"), mended);
                assertFalse(mended.contains("journal=") || mended.contains(" 65536"), mended);

                Cli second = Cli.run("check", "--fix", spec);
                assertEquals("", second.out());
                assertEquals(mended, Files.readString(spec));
            }
        }
    }

    /** To put a word in the place of a block would eat its line break, and in that of an anchored value the anchor. */
    @Test
    void whatDoesNotStandAsItReadsStays() throws IOException {
        String unit = "target: { os: debian-12 }\nsystemd:\n  Service:\n    ExecStart: /usr/bin/app\n";
        String otherwise = "    Restart: >-\n      on_failure\n    KillMode: &word mixd\n    OOMPolicy: *word\n";
        Path spec = write("spec.yaml", HEADER + unit + otherwise + "    ProtectSystem: ful\n");
        assertEquals(spec + ": 1 fix\n", Cli.run("check", "--fix", spec).out());
        assertEquals(HEADER + unit + otherwise + "    ProtectSystem: full\n", Files.readString(spec));
    }

    @Test
    void everyCaseOfARuleIsMendedAsFarAsItCanBe() throws IOException {
        int fixed = 0;
        for (String text : cases()) {
            Path spec = write("case.yaml", text);
            Cli before = Cli.run("check", spec);
            fixed += Cli.run("check", "--fix", spec).out().isEmpty() ? 0 : 1;
            String mended = Files.readString(spec);
            Cli after = Cli.run("check", "--fix", spec);
            assertEquals("", after.out(), mended);
            assertEquals(mended, Files.readString(spec));
            assertTrue(errors(after) <= errors(before), () -> text + "\nbecame\n" + mended + after.err());
        }
        assertTrue(fixed > 10, fixed + " cases had something to fix");
    }

    @Test
    void aLinkAndItsPermissionsStay() throws IOException {
        Path spec = write("real.yaml", BROKEN);
        Files.setPosixFilePermissions(spec, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("real.yaml"));
        Cli.run("check", "--fix", link);
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.readString(spec).contains("journal="));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(spec)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing is left beside it");
        }
    }

    /** Other specs may extend it too. */
    @Test
    void aFileThatIsExtendedIsMendedOnlyWhereItIsNamed() throws IOException {
        String broken = BROKEN.replace("name: app\n", "");
        Path base = write("base.yaml", broken);
        Path spec = write("spec.yaml", HEADER + "extends: ./base.yaml\n");
        Cli.run("check", "--fix", spec);
        assertEquals(HEADER + "extends: ./base.yaml\n", Files.readString(spec));
        assertEquals(broken, Files.readString(base));
        Cli result = Cli.run("check", "--fix", base);
        assertTrue(result.out().startsWith(base + ": "), result.out());
        assertFalse(Files.readString(base).contains("journal="));
    }

    @Test
    void standardInputAndWhatCannotBeReadAreToldOnce() {
        assertEquals(Exit.USAGE, Cli.runOn(BROKEN, "check", "--fix", "-").exit());
        Path none = folder.resolve("none.yaml");
        assertEquals(new Cli(Exit.IO, "", "keelson: " + none + ": no such file\n"), Cli.run("check", "--fix", none));
    }

    @Test
    void wrongUsageChangesNothing() throws IOException {
        Path spec = write("a.yaml", BROKEN);
        for (List<Object> words : List.<List<Object>>of(
                List.of("--env", "none", spec),
                List.of("--today", "2026-02-30", spec),
                List.of(spec, "-"),
                List.of("--one-host", spec, write("c.yaml", HEADER), write("d.yaml", HEADER)))) {
            List<Object> all = new ArrayList<>(List.of("check", "--fix"));
            all.addAll(words);
            assertEquals(Exit.USAGE, Cli.run(all.toArray()).exit(), words.toString());
            assertEquals(BROKEN, Files.readString(spec), words.toString());
        }
    }

    /** Who owns a file is asked by its number, which only root may change. */
    @Test
    @EnabledIf("isRoot")
    void aFileKeepsItsOwnerAndItsMode() throws IOException {
        Path spec = write("a.yaml", BROKEN);
        Files.setAttribute(spec, "unix:uid", 1234);
        Files.setPosixFilePermissions(spec, PosixFilePermissions.fromString("rw-r-----"));
        Cli.run("check", "--fix", spec);
        assertFalse(Files.readString(spec).equals(BROKEN));
        assertEquals(1234, Files.getAttribute(spec, "unix:uid"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(spec)));
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static long errors(Cli said) {
        return said.err().lines().filter(line -> line.startsWith("error[")).count();
    }

    private static List<String> cases() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Project.file("src/test/cases/rules"))) {
            for (Path file : files.sorted().toList()) {
                for (String part : Files.readString(file).split("(?m)^---\n")) {
                    String head = part.contains("\nkeelson:") ? "" : "keelson: 1\n";
                    texts.add(part
                            + (part.endsWith("\n") ? "" : "\n")
                            + head
                            + (part.contains("\nname:") ? "" : "name: app\n"));
                }
            }
        }
        return texts;
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
