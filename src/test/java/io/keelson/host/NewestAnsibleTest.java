package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.Command;
import io.keelson.consumer.Run;
import io.keelson.project.Project;
import io.keelson.samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The role under the newest ansible-core and ansible-lint that Debian has packaged, in unstable. The other proofs use
 * those of the machine they run on.
 */
@EnabledIfSystemProperty(named = "hosts", matches = "all", disabledReason = "installs a second Debian: -Dhosts=all")
class NewestAnsibleTest {
    private static final Path NEWEST = Project.file("src/test/hosts/newest");
    private static final Pattern PASSED =
            Pattern.compile("(\\d+) failure\\(s\\), (\\d+) warning\\(s\\) in (\\d+) files");

    @TempDir
    Path folder;

    /** All roles of the samples under the strictest profile, without a rule that is skipped. */
    @Test
    void itsLinterFindsNothingInAnySample() throws IOException {
        Host.require(Host.Kind.CONTAINER);
        int files = 0;
        for (Sample sample : Sample.all()) {
            Path emitted = folder.resolve(sample.name());
            sample.writeTo(emitted);
            Path ansible = emitted.resolve("ansible");
            if (Files.exists(ansible)) {
                Run run = newest(
                        ansible, words("ansible-lint --offline --nocolor --strict --profile production", ansible));
                Matcher passed = PASSED.matcher(run.err() + run.out());
                assertTrue(run.ok() && passed.find(), sample + ": " + run);
                assertEquals("0 0", passed.group(1) + " " + passed.group(2), run.toString());
                files += Integer.parseInt(passed.group(3));
            }
        }
        assertTrue(files > 50, files + " files were looked at");
        System.out.println("ansible-lint of unstable: nothing in " + files + " files: " + version("ansible-lint"));
    }

    @Test
    void itAppliesTheRoleAndThenHasNothingToDo() {
        Host.require(Host.Kind.CONTAINER);
        Host host = new Host("newest", "debian-12", Host.Kind.CONTAINER);
        try {
            host.up();
            Role role = Role.compiled(Spec.of(host), host, Courier.built(), folder.resolve("standard"));
            Path inventory = Files.writeString(role.emitted().resolve("inventory"), host.inventory());
            Path binary = Files.copy(role.binary(), role.emitted().resolve("courier"));
            String play = "ansible-playbook -i %s -e courier_binary=%s -e courier_report= playbooks/"
                    .formatted(inventory, binary);
            Play first = new Play(newest(role.emitted(), inAnsible(play + "site.yml")));
            assertTrue(first.ok() && first.changed().orElseThrow() > 0, first.toString());
            Play second = new Play(newest(role.emitted(), inAnsible(play + "site.yml")));
            assertTrue(second.ok(), second.toString());
            assertEquals(0, second.changed().orElseThrow(), second.toString());
            Play verify = new Play(newest(role.emitted(), inAnsible(play + "verify.yml")));
            assertTrue(verify.ok(), verify.toString());
            assertEquals(
                    List.of(),
                    Live.of(host, role.wanted()).otherThan(role.wanted()).keySet().stream()
                            .toList());
            System.out.println("applied, and nothing to do again: " + version("ansible"));
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            host.down();
        }
    }

    private static List<String> words(String command, Path ansible) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        for (String part : List.of("playbooks", "roles")) {
            try (Stream<Path> found = Files.list(ansible.resolve(part))) {
                found.sorted().map(path -> part + "/" + path.getFileName()).forEach(words::add);
            }
        }
        return words;
    }

    /** Where ansible.cfg is looked for. */
    private static List<String> inAnsible(String line) {
        return List.of("sh", "-c", "cd ansible && ANSIBLE_PIPELINING=1 ANSIBLE_NOCOLOR=1 " + line);
    }

    private static String version(String program) {
        return newest(Project.file("samples"), List.of(program, "--version"))
                .out()
                .lines()
                .findFirst()
                .orElse("of no version");
    }

    private static Run newest(Path seen, List<String> words) {
        return Command.of(NEWEST, seen.toString())
                .with(words)
                .env("HOSTS_HOME", Host.home().toString())
                .env("HOME", "/root")
                .run();
    }
}
