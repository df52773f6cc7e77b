package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines once more, given to the systemd of this host, where the table has a column for it. */
class SystemdItselfSaysTest {
    @Test
    void whatTheTableSays(@TempDir Path root) throws Exception {
        String version = SystemdVersion.ofThisHost();
        assumeTrue(UnitLine.VERSIONS.contains(version), "the table has no column for systemd " + version);
        Map<Integer, String> complaints = new SystemdVerify(root).complaints(UnitLine.ALL);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < UnitLine.ALL.size(); i++) {
            String fate = UnitLine.ALL.get(i).fates().get(version);
            if (complaints.containsKey(i) != Set.of("dropped", "warned").contains(fate)) {
                wrong.add(UnitLine.ALL.get(i) + "  " + fate);
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }
}
