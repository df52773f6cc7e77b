package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What systemd takes we raise no error for, and what it drops is an error at that line; on each version its own. */
class UnitLinesTest {
    static final List<String> VERSIONS = UnitLine.VERSIONS;

    /** Sections of units that a spec does not write: their lines are held against the facts alone. */
    private static final Set<String> FACTS_ONLY = Set.of("Mount", "Path");

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void weSayWhatThatSystemdSays(String version) {
        List<String> wrong = new ArrayList<>();
        for (UnitLine line : UnitLine.ALL) {
            Optional<String> error = FACTS_ONLY.contains(line.section())
                    ? UnitLine.byFacts(line.section(), line.directive(), List.of(line.text()), version)
                    : line.errorInSpec(version);
            if (error.isEmpty() != line.isFaultless(version)) {
                wrong.add(line + "  " + line.fates().get(version) + ", but " + error.orElse("no error"));
            }
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " lines\n" + String.join("\n", wrong));
    }

    @Test
    void everyLineStandsOnce() {
        Set<String> lines = new HashSet<>();
        UnitLine.ALL.forEach(line -> assertTrue(lines.add(line.toString()), line.toString()));
        assertTrue(lines.size() > 3000, lines.size() + " lines");
    }

    @Test
    void someLinesHaveAnotherFateOnALaterSystemd() {
        long changed = UnitLine.ALL.stream()
                .filter(line -> line.isTaken("252") != line.isTaken("262"))
                .count();
        assertTrue(changed > 40, changed + " lines");
    }
}
