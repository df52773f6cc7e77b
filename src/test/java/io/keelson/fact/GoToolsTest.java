package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keelson.value.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every flag that the installed toolchain says it has, every variable that it says it reads and every experiment is known. */
class GoToolsTest {
    private static final Map<String, String> TOOLS =
            Map.of("link", "ldflags.", "compile", "gcflags.", "asm", "asmflags.");

    /** Flags of the compiler that are signs, and asm's usage line, which is set like a flag. */
    private static final Set<String> NO_FLAGS = Set.of("compiling");

    /** GODEBUG has a section of its own; the others are printed by go env and read by nobody. */
    private static final Set<String> NOT_READ =
            Set.of("GODEBUG GOEXE GOGCCFLAGS GOHOSTARCH GOHOSTOS GOMOD GOTOOLDIR GOVERSION".split(" "));

    @Test
    void flagsOfItsTools() throws IOException {
        for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
            List<String> names = names(output("go", "tool", tool.getKey(), "-h"), "(?m)^  -([A-Za-z0-9]+)");
            assertTrue(names.size() > 10, tool.getKey() + ": " + names);
            assertEquals(List.of(), unknown(tool.getValue(), names), tool.getKey());
        }
    }

    @Test
    void flagsOfGoBuild() throws IOException {
        List<String> names = names(output("go", "help", "build"), "(?m)^\\t-([a-z]+)");
        assertTrue(names.size() > 20, names.toString());
        assertEquals(List.of(), unknown("", names));
    }

    @Test
    void variables() throws IOException {
        List<String> names = names(output("go", "help", "environment"), "(?m)^\\t([A-Z][A-Z0-9_]+)(?:,.*)?$");
        assertTrue(names.size() > 35, names.toString());
        assertEquals(List.of(), unknown("", names));
    }

    @Test
    void experiments() throws IOException {
        Version version = installed();
        List<FactValue> rows = Facts.builtIn().values("gobuild", "GOEXPERIMENT");
        assertTrue(rows.size() > 30, rows.toString());
        for (FactValue row : rows) {
            assertEquals(row.existsOn(version), takes(row.value()), row.value());
            assertEquals(row.existsOn(version), row.value().equals("none") || takes("no" + row.value()));
        }
        List<String> words = rows.stream().map(FactValue::value).toList();
        assertEquals(
                List.of(),
                fieldsOfItsSource().stream()
                        .filter(name -> !words.contains(name))
                        .toList());
    }

    private static boolean takes(String experiment) throws IOException {
        return !output("env", "GOEXPERIMENT=" + experiment, "go", "env", "GOVERSION")
                .startsWith("go: unknown GOEXPERIMENT");
    }

    private static List<String> fieldsOfItsSource() throws IOException {
        List<String> names =
                names(output("go", "doc", "-all", "internal/goexperiment.Flags"), "(?m)^\t([A-Z]\\w+) +bool");
        assertTrue(names.size() > 5, names.toString());
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static Version installed() throws IOException {
        return Version.parse(output("go", "env", "GOVERSION").strip().substring(2));
    }

    private static List<String> unknown(String prefix, List<String> names) throws IOException {
        Target target = Target.UNKNOWN.withGo(installed());
        return names.stream()
                .filter(name -> !NO_FLAGS.contains(name) && !NOT_READ.contains(name))
                .filter(name -> Facts.builtIn()
                        .goBuild(prefix + name)
                        .filter(fact -> !Facts.builtIn().isMissing(fact, target))
                        .isEmpty())
                .toList();
    }

    private static List<String> names(String text, String pattern) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String output(String... command) throws IOException {
        String output = "";
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                fail("no Go on this host, and CI must have one", e);
            }
        }
        assumeTrue(!output.isEmpty(), "no Go on this host");
        return output;
    }
}
