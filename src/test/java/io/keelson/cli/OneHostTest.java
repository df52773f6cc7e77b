package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code keelson check --one-host}: what specs do to each other. */
class OneHostTest {
    private static final int MORE_THAN_ARE_KEPT_OTHERWISE = 70;

    @TempDir
    Path folder;

    private Specs specs;

    @BeforeEach
    void makeSpecs() {
        specs = new Specs(folder);
    }

    private Path spec(String name, String section) throws IOException {
        return specs.write(name + ".yaml", "keelson: 1\nname: " + name + "\n" + section + "\n");
    }

    @Test
    void twoSpecsThatFightAreAnErrorOnlyWhereTheyShareAHost() throws IOException {
        Path a = spec("a", "sysctl: { vm.swappiness: 1 }");
        Path b = spec("b", "sysctl: { vm.swappiness: 10 }");
        assertEquals(new Cli(0, "", ""), Cli.run("check", a, b));
        Cli together = Cli.run("check", "--one-host", a, b);
        assertEquals(1, together.exit());
        assertTrue(together.err().startsWith("error[KEEL-H001]: "), together.err());
        assertTrue(together.err().contains("┌─ " + b + ":3:26\n"), together.err());
        assertTrue(together.err().contains("├─ " + a + ":3:26\n"), together.err());
        assertTrue(together.err().contains("sysctl: { vm.swappiness: 1 }\n"), together.err());
        assertTrue(together.err().endsWith("\n1 error\n"), together.err());
    }

    @Test
    void bothPlacesAreInJsonAndSarif() throws IOException {
        Path a = spec("a", "health: { port: 8080 }");
        Path b = spec("b", "health: { port: 8080 }");
        Cli json = Cli.run("check", "--one-host", "--format", "json", a, b);
        assertEquals(0, json.exit());
        assertEquals("", json.err());
        JsonNode problem = json.document().at("/problems/0");
        assertEquals("KEEL-H008", problem.at("/code").textValue());
        assertEquals(b.toString(), problem.at("/at/file").textValue());
        assertEquals(a.toString(), problem.at("/related/0/file").textValue());
        JsonNode sarif =
                Cli.run("check", "--one-host", "--format", "sarif", a, b).document();
        assertEquals("KEEL-H008", sarif.at("/runs/0/results/0/ruleId").textValue());
        assertEquals(1, Cli.run("check", "--one-host", "--strict", a, b).exit());
    }

    /** Also of a spec that has errors what can be read is held against the others. */
    @Test
    void allProblemsComeInOneRun() throws IOException {
        Path a = spec("a", "nonsense: 1\nsysctl: { vm.swappiness: 1 }");
        Path b = spec("b", "sysctl: { vm.swappiness: 10, net.core.somaxconn: many }");
        Cli together = Cli.run("check", "--one-host", a, b, folder.resolve("none.yaml"));
        assertEquals(3, together.exit());
        for (String code : new String[] {"KEEL-H001", "KEEL-K001", "KEEL-V001"}) {
            assertTrue(together.err().contains("error[" + code + "]"), together.err());
        }
    }

    @Test
    void theEnvironmentThatIsAskedForIsWhatIsHeldAgainstTheOthers() throws IOException {
        String other = "sysctl: { vm.swappiness: 1 }\nenvironments: { test: { sysctl: { vm.swappiness: 10 } } }";
        Path a = spec("a", "sysctl: { vm.swappiness: 10 }\nenvironments: { test: { description: a } }");
        Path b = spec("b", other);
        assertEquals(1, Cli.run("check", "--one-host", a, b).exit());
        Cli test = Cli.run("check", "--one-host", "--env", "test", a, b);
        assertEquals(0, test.exit(), test.err());
        assertTrue(test.err().startsWith("note[KEEL-H002]"), test.err());
    }

    @Test
    void everySpecIsHeldAgainstEveryOtherHoweverManyThereAre() throws IOException {
        List<Object> words = new ArrayList<>(List.of("check", "--one-host", "--format", "json"));
        for (int i = 0; i < MORE_THAN_ARE_KEPT_OTHERWISE; i++) {
            words.add(spec("s" + i, "health: { port: " + (i % 69 + 8000) + " }"));
        }
        JsonNode problems = Cli.run(words.toArray()).document().get("problems");
        assertEquals(1, problems.size());
        assertEquals(
                folder.resolve("s69.yaml").toString(), problems.at("/0/at/file").textValue());
    }

    /** What a spec accepts it accepts of itself; a waiver of another spec hides nothing. */
    @Test
    void theSpecInWhichAProblemStandsMayAcceptIt() throws IOException {
        String port = "health: { port: 8080 }";
        String accept =
                "\naccept: [ { rule: one-port-two-services, because: different addresses, until: 2026-12-31 } ]";
        Path plain = spec("plain", port);
        Path accepting = spec("accepting", port + accept);
        assertEquals(new Cli(0, "", ""), Cli.run("check", "--strict", "--today", "2026-12-31", accepting));
        Cli accepted = on("2026-12-31", plain, accepting);
        assertEquals(0, accepted.exit(), accepted.err());
        assertTrue(accepted.err().endsWith("\n1 accepted\n"), accepted.err());
        assertEquals(1, on("2026-12-31", accepting, plain).exit());
        Cli over = on("2027-01-01", plain, accepting);
        assertEquals(1, over.exit());
        assertTrue(over.err().contains("warning[KEEL-A002]"), over.err());
    }

    @Test
    void anErrorThatCannotBeAcceptedIsToldWithoutTheOtherSpecs() throws IOException {
        Path spec = spec("a", "accept: [ { rule: KEEL-H001, because: never mind } ]");
        Cli result = Cli.run("check", spec);
        assertTrue(result.err().contains("KEEL-H001 cannot be accepted"), result.err());
    }

    @Test
    void oneSpecHasTheHostForItself() throws IOException {
        Path spec = spec("a", "sysctl: { vm.swappiness: 1 }\nhealth: { port: 8080 }");
        assertEquals(new Cli(0, "", ""), Cli.run("check", "--one-host", spec));
        assertFalse(Cli.run("compile", "--one-host", spec, "-o", folder.resolve("o"))
                        .exit()
                == 0);
    }

    private static Cli on(String day, Path... specs) {
        List<Object> words = new ArrayList<>(List.of("check", "--one-host", "--strict", "--today", day));
        words.addAll(List.of(specs));
        return Cli.run(words.toArray());
    }
}
