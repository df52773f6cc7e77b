package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code systemd-analyze verify} of this host, of one line in a unit of its own. Without {@code --recursive-errors=no},
 * which hides what is said of a name of another unit.
 */
final class SystemdVerify {
    private static final Pattern COMPLAINT =
            Pattern.compile("\\bu([0-9]+)(@x)?\\.(?:service|socket|timer|slice|mount|path):[0-9]+: (.*)");
    private static final int AT_ONCE = 500;

    private final Path root;
    private final Path units;

    /** @param root an empty folder, in which nothing of this host is seen */
    SystemdVerify(Path root) throws IOException {
        this.root = root;
        this.units = Files.createDirectories(root.resolve("etc/systemd/system"));
        Path stub =
                Files.writeString(Files.createDirectories(root.resolve("bin")).resolve("true"), "#!/bin/sh\n");
        assertTrue(stub.toFile().setExecutable(true));
    }

    /** What is first said of each line that is complained of, by its number. */
    Map<Integer, String> complaints(List<UnitLine> lines) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            files.add(write(i, lines.get(i)).toString());
        }
        Map<Integer, String> complaints = new TreeMap<>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            read(files.subList(from, Math.min(files.size(), from + AT_ONCE)), complaints);
        }
        return complaints;
    }

    /** A whole unit around the line; of a service an instance, so that every specifier stands for something. */
    private Path write(int number, UnitLine line) throws IOException {
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

    private void read(List<String> files, Map<Integer, String> complaints) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", "--root=" + root));
        command.addAll(files);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SYSTEMD_COLORS", "0");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher matcher = COMPLAINT.matcher(output);
        while (matcher.find()) {
            complaints.putIfAbsent(Integer.parseInt(matcher.group(1)), matcher.group(3));
        }
    }
}
