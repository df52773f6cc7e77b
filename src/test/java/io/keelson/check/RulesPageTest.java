package io.keelson.check;

import io.keelson.golden.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    @Test
    void thePageSaysWhatTheRulesAndTheirCasesSay() throws IOException {
        Golden.in("../../../../docs").matches("rules.md", RulesPage.text());
    }

    @Test
    void theProofsAreThoseOfTheCaseFiles() throws IOException {
        Golden.in("../../../../docs").matches("rules-proof.md", ProofPage.text());
    }
}
