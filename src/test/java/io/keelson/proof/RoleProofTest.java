package io.keelson.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.AnsibleConsumer;
import io.keelson.consumer.AnsibleConsumer.Lint;
import io.keelson.consumer.Run;
import io.keelson.samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The emitted role before ansible-playbook, ansible-lint and yamllint. */
class RoleProofTest {
    @TempDir
    Path folder;

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ansibleTakesTheRole(Sample sample) throws IOException {
        Path ansible = sample.writeTo(folder).resolve("ansible");
        try (AnsibleConsumer consumer = new AnsibleConsumer(ansible)) {
            for (String playbook : List.of("playbooks/site.yml", "playbooks/verify.yml")) {
                Run syntax = consumer.syntax(playbook);
                assertTrue(syntax.ok(), syntax.toString());
            }
            // What the spec assumes of its host this machine need not have.
            String anyHost = sample.service().replace('-', '_') + "_check_target=false";
            Run check = consumer.check("playbooks/site.yml", "-e", anyHost);
            assertTrue(check.ok(), check.toString());
            Run yaml = consumer.yamllint();
            assertTrue(yaml.ok(), yaml.toString());
            // A linter that found no files passes, too.
            assertClean(consumer.lint(), files(ansible));
            assertClean(consumer.lintArguments(), files(ansible));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutRootItSaysSoAndLooksAtNothing(Sample sample) {
        try (AnsibleConsumer consumer =
                new AnsibleConsumer(sample.writeTo(folder).resolve("ansible"))) {
            for (String playbook : List.of("playbooks/site.yml", "playbooks/verify.yml")) {
                Run check = consumer.checkWithoutRoot(playbook);
                assertFalse(check.ok(), check.toString());
                assertTrue(
                        check.out().contains("\"The role needs root on the host: set become: true for the play.\""),
                        check.toString());
                assertFalse(check.out().contains(" instead of "), check.toString());
            }
        }
    }

    private static void assertClean(Lint lint, long files) {
        assertTrue(lint.run().ok(), lint.run().toString());
        assertEquals(files, lint.files().orElseThrow(), lint.run().toString());
    }

    /** What the linter counts: each file of the playbooks and of the role, and the role itself. */
    private static long files(Path ansible) throws IOException {
        try (Stream<Path> files = Files.walk(ansible)) {
            long found = files.filter(Files::isRegularFile)
                    .map(ansible::relativize)
                    .filter(file -> file.startsWith("playbooks") || file.startsWith("roles"))
                    .count();
            return found + 1;
        }
    }
}
