package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.compiler.Explanation;
import io.keelson.problem.RuleText;
import io.keelson.project.Project;
import io.keelson.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadersTest {
    /** What a rule looks at is recorded; one that is seen nowhere in its own cases has a way around the recording. */
    @Test
    void everyRuleIsSeenToLookSomewhere() throws IOException {
        List<String> unseen = new ArrayList<>();
        for (Rule rule : BuiltInRules.ALL) {
            boolean seen = false;
            for (Case one :
                    Case.in(Project.file("src/test/cases/rules/" + rule.text().name() + ".yaml"))) {
                seen |= readers(one).contains(rule.text());
            }
            if (!seen) {
                unseen.add(rule.text().name());
            }
        }
        assertEquals(List.of(), unseen);
    }

    private static List<RuleText> readers(Case one) {
        return Explanation.of(one.compile()).keys().stream()
                .flatMap(key -> key.readers().stream())
                .toList();
    }
}
