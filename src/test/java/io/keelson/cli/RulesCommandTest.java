package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.golden.Golden;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
    private static final Golden GOLDEN = Golden.in("cli");

    @Test
    void allAreListed() {
        Cli result = Cli.run("rules");
        assertEquals(new Cli(0, result.out(), ""), result);
        GOLDEN.matches("rules.txt", result.out());
    }

    @Test
    void oneIsExplainedByCodeOrName() {
        Cli result = Cli.run("rules", "KEEL-M002");
        assertEquals(new Cli(0, result.out(), ""), result);
        GOLDEN.matches("rule.txt", result.out());
        assertEquals(result, Cli.run("rules", "gomemlimit-without-headroom"));
    }

    @Test
    void anUnknownOneIsWrongUsage() {
        assertEquals(
                new Cli(
                        2,
                        "",
                        "keelson: no rule is called 'KEEL-M02', did you mean KEEL-M002?\nkeelson: see 'keelson help rules'\n"),
                Cli.run("rules", "KEEL-M02"));
        assertEquals(
                "keelson: no rule is called 'x'",
                Cli.run("rules", "x").err().lines().findFirst().orElse(""));
    }
}
