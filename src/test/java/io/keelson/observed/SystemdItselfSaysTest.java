package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines once more, given to the systemd of this host, where the table has a column for it. */
class SystemdItselfSaysTest {
    private static final Pattern COMPLAINT =
            Pattern.compile("\\bu([0-9]+)(@x)?\\.(service|socket|timer|slice|mount|path):[0-9]+:");
    private static final int AT_ONCE = 500;

    /** Without {@code --recursive-errors=no}, which hides what is said of a name of another unit. */
    @Test
    void whatTheTableSays(@TempDir Path root) throws Exception {
        String version = SystemdVersion.ofThisHost();
        assumeTrue(UnitLine.VERSIONS.contains(version), "the table has no column for systemd " + version);
        Path stub =
                Files.writeString(Files.createDirectories(root.resolve("bin")).resolve("true"), "#!/bin/sh\n");
        assertTrue(stub.toFile().setExecutable(true));
        Path units = Files.createDirectories(root.resolve("etc/systemd/system"));
        List<String> files = new ArrayList<>();
        for (int i = 0; i < UnitLine.ALL.size(); i++) {
            files.add(write(units, i, UnitLine.ALL.get(i)).toString());
        }
        Set<Integer> named = new HashSet<>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            named.addAll(complaints(root, files.subList(from, Math.min(files.size(), from + AT_ONCE))));
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < UnitLine.ALL.size(); i++) {
            String fate = UnitLine.ALL.get(i).fates().get(version);
            if (named.contains(i) != Set.of("dropped", "warned").contains(fate)) {
                wrong.add(UnitLine.ALL.get(i) + "  " + fate);
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    /** A whole unit around the line; of a service an instance, so that every specifier stands for something. */
    private static Path write(Path units, int number, UnitLine line) throws IOException {
        String section = line.section();
        String unit = "[Unit]\nDefaultDependencies=no\n[" + section + "]\n" + line.line() + "\n";
        String service = "[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n";
        String stem = "u" + number;
        switch (section) {
            case "Unit", "Install", "Service" -> {
                String start = line.directive().equals("ExecStart") ? "" : "[Service]\nExecStart=/bin/true\n";
                return Files.writeString(units.resolve(stem + "@x.service"), unit + start);
            }
            case "Mount" -> {
                String where = line.directive().equals("Where") ? "" : "Where=/" + stem + "\n";
                String what = line.directive().equals("What") ? "" : "What=tmpfs\n";
                return Files.writeString(units.resolve(stem + ".mount"), unit + what + where);
            }
            case "Slice" -> {
                return Files.writeString(units.resolve(stem + ".slice"), unit);
            }
            default -> {
                Files.writeString(units.resolve(stem + ".service"), service);
                String other = switch (section) {
                    case "Socket" -> "ListenStream=/run/x.sock\n";
                    case "Timer" -> "OnBootSec=1\n";
                    default -> "PathExists=/x\n";
                };
                return Files.writeString(units.resolve(stem + "." + section.toLowerCase(Locale.ROOT)), unit + other);
            }
        }
    }

    /** The numbers of the units of which a line is complained of. */
    private static Set<Integer> complaints(Path root, List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", "--root=" + root));
        command.addAll(files);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SYSTEMD_COLORS", "0");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Set<Integer> numbers = new HashSet<>();
        Matcher matcher = COMPLAINT.matcher(output);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }
}
