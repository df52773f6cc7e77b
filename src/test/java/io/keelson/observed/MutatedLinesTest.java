package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as nobody wrote them down: each that systemd takes, with a small change. What it drops then we refuse. */
class MutatedLinesTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final List<UnaryOperator<String>> CHANGES = List.of(
            text -> "\"" + text + "\"",
            text -> "'" + text + "'",
            text -> text + " x",
            text -> text + " " + text,
            text -> text + "," + text,
            text -> text + ":" + text,
            text -> "~" + text,
            text -> "!" + text,
            text -> "-" + text,
            text -> "+" + text,
            text -> ":" + text,
            text -> text + ";",
            text -> text + "/",
            text -> text + "/.",
            text -> text + ".",
            text -> text.substring(0, text.length() - 1),
            text -> text + text.charAt(text.length() - 1),
            text -> text.replace("/", "//"),
            text -> text.replace(".", ""),
            text -> text.replace(" ", ""),
            text -> text.replace(" ", ","),
            text -> NUMBER.matcher(text).replaceAll("99999999999"),
            text -> NUMBER.matcher(text).replaceAll("0"),
            text -> text.toLowerCase(Locale.ROOT),
            text -> text.toUpperCase(Locale.ROOT));

    /** Said of lines that are taken all the same. */
    private static final Pattern WARNING =
            Pattern.compile("please use|This is unsafe|legacy directory|as it is obsolete|is deprecated");

    /** An empty option is taken at the end of a line, and nowhere else; nobody writes one. */
    private static final Set<String> KNOWN = Set.of("[Service] BindPaths=/a:/b: /a:/b:");

    @Test
    void whatThisSystemdDropsIsRefused(@TempDir Path root) throws Exception {
        String version = SystemdVersion.ofThisHost();
        assumeTrue(UnitLine.VERSIONS.contains(version), "the table has no column for systemd " + version);
        List<UnitLine> lines = mutated(version);
        assertTrue(lines.size() > 30_000, lines.size() + " lines");
        Map<Integer, String> complaints = new SystemdVerify(root).complaints(lines);
        List<String> passed = new ArrayList<>();
        complaints.forEach((number, complaint) -> {
            UnitLine line = lines.get(number);
            if (!WARNING.matcher(complaint).find()
                    && !KNOWN.contains(line.toString())
                    && line.errorInSpec(version).isEmpty()) {
                passed.add(line + "  " + complaint);
            }
        });
        assertTrue(passed.isEmpty(), () -> passed.size() + " lines\n" + String.join("\n", passed));
    }

    /** Without those whose specifiers stand for something that no type knows. */
    private static List<UnitLine> mutated(String version) {
        Set<String> known = new LinkedHashSet<>();
        UnitLine.ALL.forEach(line -> known.add(line.toString()));
        List<UnitLine> lines = new ArrayList<>();
        for (UnitLine line : UnitLine.ALL) {
            boolean isTaken = line.isTaken(version)
                    && !Set.of("Mount", "Path", "Install").contains(line.section())
                    && !line.text().isEmpty()
                    && !line.text().contains("%")
                    && line.text().length() < 150;
            if (isTaken) {
                for (UnaryOperator<String> change : CHANGES) {
                    String text = change.apply(line.text());
                    UnitLine other = new UnitLine(line.section(), line.directive() + "=" + text, new TreeMap<>(), "");
                    if (!text.isBlank()
                            && text.equals(text.strip())
                            && !text.endsWith("\\")
                            && known.add(other.toString())) {
                        lines.add(other);
                    }
                }
            }
        }
        return lines;
    }
}
