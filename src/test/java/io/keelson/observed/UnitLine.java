package io.keelson.observed;

import io.keelson.compiler.Keelson;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.problem.Problem;
import io.keelson.value.InvalidValue;
import io.keelson.value.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A line of a unit and its fate: {@code unit-lines.tsv}. Each was given alone to {@code systemd-analyze verify} of
 * Debian's 252.39, 257.13 and 262.1, in a root with nothing else in it.
 *
 * @param section the section it stood in
 * @param fates by version: {@code accepted}, {@code warned} (taken, with a word on its age), {@code alone}
 *     (taken, but void without another line) or {@code dropped}
 * @param differs why Keelson says something else on purpose; mostly empty; with versions
 *     and a colon in front only there
 */
record UnitLine(String section, String line, Map<String, String> fates, String differs) {
    /** They judge a unit as a whole: of what it lacks beside this line no line can tell. */
    private static final Set<String> OF_THE_UNIT = Set.of("KEEL-U032", "KEEL-U034", "KEEL-U036");

    static final List<String> VERSIONS = List.of("252", "257", "262");
    static final List<UnitLine> ALL = read();

    String directive() {
        return line.substring(0, line.indexOf('='));
    }

    String text() {
        return line.substring(line.indexOf('=') + 1);
    }

    boolean isTaken(String version) {
        return !fates.get(version).equals("dropped");
    }

    /** Whether Keelson is to raise no error on that version. */
    boolean isFaultless(String version) {
        String versions = differs.replaceFirst("^([0-9 ]+): .*$", "$1");
        boolean differsHere = !differs.isEmpty() && (versions.equals(differs) || versions.contains(version));
        return isTaken(version) != differsHere;
    }

    @Override
    public String toString() {
        return "[" + section + "] " + line;
    }

    /** What the facts have against these values of a directive on that version, without a spec around it. */
    static Optional<String> byFacts(String section, String directive, List<String> values, String version) {
        Facts facts = Facts.builtIn();
        Target target = Target.UNKNOWN.withSystemd(Version.parse(version));
        Optional<Fact> fact = facts.systemd(section, directive);
        if (fact.filter(known -> !facts.isMissing(known, target)).isEmpty()) {
            return Optional.of("no such directive");
        }
        for (String value : values) {
            try {
                if (!value.isEmpty() || !fact.get().isReset()) {
                    fact.get().parse(value);
                }
            } catch (InvalidValue e) {
                return Optional.of(e.getMessage());
            }
            if (facts.missingValue(fact.get(), value, target).isPresent()) {
                return Optional.of("not yet " + value);
            }
        }
        return Optional.empty();
    }

    /** The error at the line in a spec for that version, whichever rule raises it. */
    Optional<String> errorInSpec(String version) {
        String spec = "keelson: 1\nname: app\ntarget: { systemd: \"" + version + "\" }\nsystemd:\n  " + section
                + ":\n    " + directive() + ": " + quoted(text()) + "\n";
        return Keelson.compile(spec, "spec.yaml", Path.of("")).problems().stream()
                .filter(Problem::isError)
                .filter(problem -> !OF_THE_UNIT.contains(problem.rule().code()))
                .filter(problem ->
                        problem.at().span().filter(span -> span.line() == 6).isPresent())
                .map(problem -> problem.rule().code() + " " + problem.message())
                .findFirst();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }

    private static List<UnitLine> read() {
        try (InputStream in = UnitLine.class.getResourceAsStream("unit-lines.tsv")) {
            List<UnitLine> lines = new ArrayList<>();
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = row.split("\t", -1);
                Map<String, String> fates = new TreeMap<>();
                for (int i = 0; i < VERSIONS.size(); i++) {
                    fates.put(VERSIONS.get(i), cells[2 + i]);
                }
                lines.add(new UnitLine(cells[0], cells[1], fates, cells[5]));
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
