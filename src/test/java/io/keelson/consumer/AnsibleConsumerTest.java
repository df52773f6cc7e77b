package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.consumer.AnsibleConsumer.Lint;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnsibleConsumerTest {

    private static final String SITE = "playbooks/site.yml";

    @Test
    void aGoodRolePassesAllFive() {
        try (AnsibleConsumer ansible = new AnsibleConsumer(Inputs.of("ansible/good"))) {
            ansible.syntax(SITE).orThrow();
            ansible.check(SITE).orThrow();
            ansible.yamllint().orThrow();
            Lint lint = ansible.lint();
            lint.run().orThrow();
            assertEquals(OptionalInt.of(6), lint.files());
            Lint arguments = ansible.lintArguments();
            arguments.run().orThrow();
            assertEquals(OptionalInt.of(6), arguments.files());
        }
    }

    @Test
    void aHostileTextArrivesUntouched() {
        try (AnsibleConsumer ansible = new AnsibleConsumer(Inputs.of("ansible/good"))) {
            // debug prints JSON: its escapes are the only ones
            String shown = "\"msg\": \"100% {{ nosuch }} \\\"quoted\\\" C:\\\\new $HOME ünï\"";
            Run run = ansible.check(SITE).orThrow();
            assertTrue(run.out().contains(shown), run.toString());
        }
    }

    @Test
    void anUnknownModuleFailsTheSyntaxCheck() {
        try (AnsibleConsumer ansible = new AnsibleConsumer(Inputs.of("ansible/unknown"))) {
            Run run = ansible.syntax(SITE);
            assertEquals(4, run.exit());
            assertTrue(run.err().contains("couldn't resolve module/action 'nosuch'"), run.toString());
        }
    }

    @Test
    void aWrongArgumentFailsTheCheckRunAndOnlyTheSecondLint() {
        try (AnsibleConsumer ansible = new AnsibleConsumer(Inputs.of("ansible/broken"))) {
            ansible.syntax(SITE).orThrow();
            Run check = ansible.check(SITE);
            assertEquals(2, check.exit());
            assertTrue(check.out().contains("Unsupported parameters"), check.toString());

            String rule = "args[module]";
            Run arguments = ansible.lintArguments().run();
            assertEquals(2, arguments.exit());
            assertTrue(arguments.out().contains(rule), arguments.toString());
            Lint style = ansible.lint();
            assertEquals(2, style.run().exit());
            assertEquals(OptionalInt.of(5), style.files());
            assertFalse(style.run().out().contains(rule), style.run().toString());
            assertTrue(
                    style.run().out().contains("yaml[octal-values]"),
                    style.run().toString());
        }
    }

    @Test
    void anEvaluatedTextIsSeenToBeAnother() {
        try (AnsibleConsumer ansible = new AnsibleConsumer(Inputs.of("ansible/broken"))) {
            Run check = ansible.check(SITE);
            assertTrue(check.out().contains("\"msg\": \"100% 42\""), check.toString());
        }
    }

    @Test
    void aTrailingBlankFailsYamllint() {
        try (AnsibleConsumer ansible = new AnsibleConsumer(Inputs.of("ansible/broken"))) {
            Run run = ansible.yamllint();
            assertEquals(1, run.exit());
            assertTrue(run.out().contains("(trailing-spaces)"), run.toString());
        }
    }
}
