package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code systemd --dump-configuration-items} of Debian's 247.3, 252.39, 257.13 and 262.1 printed: the table has each
 * directive in its section from its first version to its last, and none besides.
 */
class ConfigurationItemsTest {
    @ParameterizedTest
    @ValueSource(strings = {"247", "252", "257", "262"})
    void theTableHasWhatThatSystemdHas(String version) throws IOException {
        Map<String, Set<String>> printed = printed();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        Target target = Target.UNKNOWN.withSystemd(Version.parse(version));
        for (Fact fact : FactTable.builtIn("systemd").all().toList()) {
            for (String section : Listed.sections(fact)) {
                String item = section + "." + fact.key().substring(fact.key().indexOf('.') + 1);
                boolean isPrinted = printed.getOrDefault(item, Set.of()).contains(version);
                if (isPrinted == Facts.builtIn().isMissing(fact, target)) {
                    wrong.add(item + (isPrinted ? " is there" : " is not there"));
                }
                seen += isPrinted ? 1 : 0;
            }
        }
        assertEquals(List.of(), wrong, version);
        long all = printed.values().stream()
                .filter(versions -> versions.contains(version))
                .count();
        assertEquals(all, seen, "each is in the table");
        assertTrue(all > 1000, all + " directives");
    }

    private static Map<String, Set<String>> printed() throws IOException {
        Map<String, Set<String>> printed = new HashMap<>();
        try (InputStream in =
                ConfigurationItemsTest.class.getResourceAsStream("/io/keelson/observed/configuration-items.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(cells -> printed.put(cells[0] + "." + cells[1], Set.of(cells[2].split(" "))));
        }
        return printed;
    }
}
