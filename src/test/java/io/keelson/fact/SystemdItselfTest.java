package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keelson.value.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of directives against the systemd of the host. */
class SystemdItselfTest {
    private static final Facts FACTS = Facts.builtIn();

    @Test
    void everyDirectiveThatItTakesIsKnownInItsSectionAndVersion() throws Exception {
        Path systemd = systemd();
        Version version = Version.parse(output(systemd, "--version").get(0).split(" ")[1]);
        Target target = Target.UNKNOWN.withSystemd(version);
        List<String> wrong = new ArrayList<>();
        int directives = 0;
        String section = "";
        for (String line : output(systemd, "--dump-configuration-items")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.contains("=")) {
                directives++;
                String name = line.substring(0, line.indexOf('='));
                boolean known = Listed.in(section, name)
                        .filter(fact -> !FACTS.isMissing(fact, target))
                        .isPresent();
                if (!known) {
                    wrong.add("[" + section + "] " + name);
                }
            }
        }
        assertTrue(directives > 1000, "only " + directives + " directives");
        assertEquals(List.of(), wrong, "unknown, or not yet or no longer there in " + version);
    }

    private static Path systemd() {
        Optional<Path> found = Stream.of("/usr/lib/systemd/systemd", "/lib/systemd/systemd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("no systemd on this host, and CI must have one");
        }
        assumeTrue(found.isPresent(), "no systemd on this host");
        return found.get();
    }

    private static List<String> output(Path program, String argument) throws IOException {
        Process process = new ProcessBuilder(program.toString(), argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
