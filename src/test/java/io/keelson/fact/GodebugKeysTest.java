package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keelson.value.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key of GODEBUG that Go's own tables have is known, from its version to its last. */
class GodebugKeysTest {
    /** An entry of internal/godebugs/table.go or of dbgvars in runtime/runtime1.go. */
    private static final Pattern ENTRY = Pattern.compile("\\{(?:Name: |name: )?\"([a-z0-9]+)\"([^\n]*)");

    /** From the sources that Debian packages: read, or only looked at for a value that is fatal. */
    @ParameterizedTest
    @CsvSource({"1, 1.19, 19", "2, 1.24, 60", "3, 1.27, 75"})
    void keptTables(int column, String version, int atLeast) throws IOException {
        Set<String> read = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        try (InputStream in = GodebugKeysTest.class.getResourceAsStream("/io/keelson/observed/godebug-keys.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> {
                        switch (cells[column]) {
                            case "read" -> read.add(cells[0]);
                            case "removed" -> removed.add(cells[0]);
                            default -> assertEquals("", cells[column], cells[0]);
                        }
                    });
        }
        assertTrue(read.size() >= atLeast, read.size() + " keys");
        assertEquals(List.of(), wrong(version, read, removed));
    }

    @Test
    void theInstalledGoItself() throws IOException {
        Path root = root();
        String version = Files.readString(root.resolve("VERSION"))
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(2);
        Path table = root.resolve("src/internal/godebugs/table.go");
        Set<String> read = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        String runtime = Files.readString(root.resolve("src/runtime/runtime1.go"));
        String variables = runtime.substring(runtime.indexOf("var dbgvars"));
        collect(variables.substring(0, variables.indexOf("\n}")), read, removed);
        if (Files.exists(table)) {
            collect(Files.readString(table), read, removed);
        }
        assertTrue(read.size() > 15, read + "");
        assertEquals(List.of(), wrong(version, read, removed));
    }

    private static void collect(String source, Set<String> read, Set<String> removed) {
        Matcher entry = ENTRY.matcher(source);
        while (entry.find()) {
            (entry.group(2).contains("Removed:") ? removed : read).add(entry.group(1));
        }
        read.removeAll(removed);
    }

    private static List<String> wrong(String version, Set<String> read, Set<String> removed) {
        Target target = Target.UNKNOWN.withGo(Version.parse(version));
        List<String> wrong = new ArrayList<>();
        for (String key : read) {
            if (Facts.builtIn()
                    .godebug(key)
                    .filter(fact -> !Facts.builtIn().isMissing(fact, target))
                    .isEmpty()) {
                wrong.add(key + " is read");
            }
        }
        for (String key : removed) {
            if (Facts.builtIn()
                    .godebug(key)
                    .filter(fact -> Facts.builtIn().isMissing(fact, target))
                    .isEmpty()) {
                wrong.add(key + " is removed");
            }
        }
        return wrong;
    }

    private static Path root() throws IOException {
        String root = "";
        try {
            Process process = new ProcessBuilder("go", "env", "GOROOT").start();
            root = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                fail("no Go on this host, and CI must have one", e);
            }
        }
        assumeTrue(!root.isEmpty(), "no Go on this host");
        return Path.of(root);
    }
}
