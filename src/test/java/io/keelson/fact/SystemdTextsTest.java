package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keelson.fact.SystemdTexts.Text;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd takes we do not refuse, and what it drops we do not let by. */
class SystemdTextsTest {
    private static final Pattern UNIT = Pattern.compile("u([0-9]+)@x\\.service:[0-9]+:");

    /** Instances, so that every specifier stands for something. */
    private static final String NAME = "u%d@x.service";

    @Test
    void typesSayWhatSystemdSays() {
        FactTable facts = FactTable.builtIn("systemd");
        List<String> wrong = new ArrayList<>();
        for (Text text : SystemdTexts.ALL) {
            Fact fact = facts.find(text.directive()).orElseThrow();
            String said = "taken";
            try {
                fact.parse(text.text());
            } catch (InvalidValue e) {
                said = e.getMessage();
            }
            if (said.equals("taken") != text.isAcceptedByUs()) {
                wrong.add(text.line() + "  " + said);
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void everyTextStandsOnce() {
        Set<String> lines = new HashSet<>();
        SystemdTexts.ALL.forEach(text -> assertTrue(lines.add(text.directive() + text.text()), text.line()));
        assertTrue(lines.size() > 250, lines.size() + " texts");
    }

    /** One call for all; without {@code --recursive-errors=no}, which hides what is said of a name of another unit. */
    @Test
    void systemdItselfSaysSo(@TempDir Path root) throws Exception {
        Path units = Files.createDirectories(root.resolve("etc/systemd/system"));
        Path stub =
                Files.writeString(Files.createDirectories(root.resolve("bin")).resolve("true"), "#!/bin/sh\n");
        assertTrue(stub.toFile().setExecutable(true));
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", "--root=" + root));
        for (int i = 0; i < SystemdTexts.ALL.size(); i++) {
            Path file = units.resolve(String.format(NAME, i));
            command.add(Files.writeString(file, unit(SystemdTexts.ALL.get(i))).toString());
        }
        Set<Integer> dropped = dropped(command);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < SystemdTexts.ALL.size(); i++) {
            if (dropped.contains(i) == SystemdTexts.ALL.get(i).isAccepted()) {
                wrong.add(SystemdTexts.ALL.get(i).line());
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static String unit(Text text) {
        String start = text.line().startsWith("ExecStart=") ? "" : "ExecStart=/bin/true\n";
        return "[Unit]\nDefaultDependencies=no\n[Service]\n" + start + "[" + text.section() + "]\n" + text.line()
                + "\n";
    }

    /** The numbers of the units of which a line is complained of. */
    private static Set<Integer> dropped(List<String> command) throws IOException, InterruptedException {
        requireVersion();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SYSTEMD_COLORS", "0");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Set<Integer> numbers = new HashSet<>();
        Matcher matcher = UNIT.matcher(output);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }

    private static void requireVersion() throws IOException {
        String version = "";
        try {
            Process process = new ProcessBuilder("systemd-analyze", "--version").start();
            version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                fail("no systemd-analyze on this host, and CI must have one", e);
            }
        }
        assumeTrue(version.startsWith("systemd 252"), "the table is of systemd 252, this host has: " + version);
    }
}
