package io.keelson.consumer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * findmnt, which reads an fstab by the same library as mount.
 *
 * @param mounts each line as it was understood, escapes such as {@code \040} resolved, tags such as {@code LABEL=} kept
 * @param problems what {@code findmnt --verify} and the parser say, as {@code target: complaint}, without complaints
 *     about this machine's devices, folders and kernel. The check does not know file systems' options, so a wrong
 *     option, and fields in the wrong order, show only in {@code mounts}.
 */
public record FindmntConsumer(List<Mount> mounts, List<String> problems) {

    private static final Pattern PAIR = Pattern.compile("([A-Z]+)=\"([^\"]*)\"");

    /** True on the machine that the file is for, perhaps; here they say nothing about the file. */
    private static final List<Pattern> OF_THIS_MACHINE = List.of(
            Pattern.compile("unreachable on boot required target: No such file or directory"),
            Pattern.compile("unreachable target: No such file or directory"),
            Pattern.compile("(?s)unreachable on boot required source: .*"),
            Pattern.compile("(?s)unreachable source: .*: No such file or directory"),
            Pattern.compile("cannot detect on-disk filesystem type \\(No such file or directory\\)"),
            Pattern.compile("\\S+ seems unsupported by the current kernel"));

    /** One line of the file. */
    public record Mount(String source, String target, String type, String options, String freq, String passno) {}

    public static FindmntConsumer read(Path fstab) {
        Command findmnt = Command.of(Tool.require("findmnt"), "--tab-file", fstab.toString());
        List<String> problems =
                new ArrayList<>(complaints(findmnt.with("--verify").run()));
        Run pairs = findmnt.with("--pairs", "-o", "SOURCE,TARGET,FSTYPE,OPTIONS,FREQ,PASSNO")
                .run();
        pairs.err().lines().map(line -> line.replace(fstab.toString(), "fstab")).forEach(problems::add);
        List<Mount> mounts = pairs.out().lines().map(FindmntConsumer::mount).toList();
        return new FindmntConsumer(mounts, List.copyOf(problems));
    }

    private static List<String> complaints(Run run) {
        List<String> complaints = new ArrayList<>();
        String target = "";
        for (String line : run.out().lines().toList()) {
            Matcher complaint = Pattern.compile("(?s)\\s+\\[[EW]\\] (.*)").matcher(line);
            if (!complaint.matches()) {
                target = line;
            } else if (OF_THIS_MACHINE.stream()
                    .noneMatch(known -> known.matcher(complaint.group(1)).matches())) {
                complaints.add(target + ": " + complaint.group(1));
            }
        }
        return complaints;
    }

    private static Mount mount(String line) {
        Map<String, String> fields = new TreeMap<>();
        PAIR.matcher(line).results().forEach(pair -> fields.put(pair.group(1), decode(pair.group(2))));
        return new Mount(
                fields.get("SOURCE"),
                fields.get("TARGET"),
                fields.get("FSTYPE"),
                fields.get("OPTIONS"),
                fields.get("FREQ"),
                fields.get("PASSNO"));
    }

    /** findmnt prints quotes, backslashes and the bytes of other scripts as {@code \x5c}. */
    private static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\' && bytes[i + 1] == 'x') {
                decoded.write(Integer.parseInt(new String(bytes, i + 2, 2, StandardCharsets.US_ASCII), 16));
                i += 3;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
