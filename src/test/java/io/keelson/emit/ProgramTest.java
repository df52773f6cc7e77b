package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.standard.Keys;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the built program goes, and what an image starts, for each way to write ExecStart. */
class ProgramTest {
    /** What systemd puts into the arguments, and how it starts the program, are no reason not to send the program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/local/bin/pay-ments --listen :8080",
                "/usr/local/bin/pay-ments $OPTIONS",
                "/usr/local/bin/pay-ments --home=%h",
                "-/usr/local/bin/pay-ments --listen :8080",
                "@/usr/local/bin/pay-ments payments --listen :8080",
                "/usr/bin/true ; /usr/local/bin/pay-ments --listen :8080",
            })
    void aRoleInstallsTheProgramOfItsUnit(String start) {
        SortedMap<String, Artefact> files = started(start);
        String variables =
                files.get("ansible/roles/pay_ments/defaults/main.yml").text();
        assertTrue(variables.contains("\npay_ments_binary: \"\"\n"), variables);
        String fixed = files.get("ansible/roles/pay_ments/vars/main.yml").text();
        assertTrue(fixed.contains("    program: \"/usr/local/bin/pay-ments\"\n"), fixed);
    }

    @Test
    void aShellIsNotWhatARoleInstalls() {
        String variables = started("/bin/sh -c \"exec /usr/local/bin/pay-ments\"")
                .get("ansible/roles/pay_ments/defaults/main.yml")
                .text();
        assertTrue(!variables.contains("pay_ments_binary"), variables);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /usr/local/bin/pay-ments --at 5%% "a b" 1$$ | "/usr/local/bin/pay-ments", "--at", "5%", "a b", "1$"
            -/usr/local/bin/pay-ments --listen :8080    | "/usr/local/bin/pay-ments", "--listen", ":8080"
            :+/usr/local/bin/pay-ments $1 $$            | "/usr/local/bin/pay-ments", "$1", "$$"
            @/usr/local/bin/pay-ments payments -v       | "/usr/local/bin/pay-ments"
            /usr/local/bin/pay-ments -v $OPTIONS        | "/usr/local/bin/pay-ments"
            /usr/local/bin/pay-ments -v a\\x20b         | "/usr/local/bin/pay-ments"
            """)
    void anImageStartsTheWordsThatThereAre(String start, String words) {
        String dockerfile = started(start).get("docker/Dockerfile").text();
        String entrypoint = dockerfile
                .lines()
                .filter(line -> line.startsWith("ENTRYPOINT"))
                .findFirst()
                .orElseThrow();
        assertEquals("ENTRYPOINT [" + words + "]", entrypoint);
    }

    private static SortedMap<String, Artefact> started(String start) {
        Settings unit = Settings.builder().put(Keys.service("ExecStart"), start).build();
        return Emitters.all().emit(Standard.of(Standards.payments().with(unit))).files();
    }
}
