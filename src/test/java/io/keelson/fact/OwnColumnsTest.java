package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.value.Version;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The grammar of the columns that only one table has. */
class OwnColumnsTest {
    @Test
    void directivesStandInSectionsThatAUnitHas() {
        Set<String> sections =
                Set.of("Unit Install Service Socket Timer Path Mount Automount Swap Slice Scope".split(" "));
        FactTable.builtIn("systemd").all().forEach(fact -> {
            List<String> in = List.of(fact.own("in").orElseThrow().split(" "));
            assertTrue(sections.containsAll(in), fact.key());
            assertTrue(Set.of("", "yes").contains(fact.own("list").orElse("")), fact.key());
            assertTrue(Set.of("", "yes", "no").contains(fact.own("reset").orElse("")), fact.key());
            assertTrue(
                    fact.own("void_in")
                            .map(dropping -> in.containsAll(List.of(dropping.split(" "))))
                            .orElse(true),
                    fact.key());
            String group = fact.key().substring(0, fact.key().indexOf('.'));
            assertTrue(Set.of("Exec", "Kill", "Cgroup").contains(group) || in.equals(List.of(group)), fact.key());
        });
    }

    @Test
    void spellingsOfTheCgroupSectionNameItsFiles() {
        List<Fact> spellings = FactTable.builtIn("systemd")
                .all()
                .filter(fact -> fact.sameAs().isPresent())
                .toList();
        assertEquals(20, spellings.size());
        for (Fact fact : spellings) {
            String other = fact.sameAs().orElseThrow();
            if (other.startsWith("cgroup.")) {
                Fact file = Facts.builtIn()
                        .cgroup(other.substring("cgroup.".length()))
                        .orElseThrow();
                String name = fact.key().substring(fact.key().indexOf('.') + 1);
                List<String> directives =
                        List.of(file.own("directive").orElseThrow().split(" "));
                assertTrue(directives.contains(name), fact.key() + " and " + file.key());
            }
        }
    }

    @Test
    void sysctlColumnsHaveTheirGrammar() {
        FactTable facts = FactTable.builtIn("sysctl");
        Set<String> shown = Set.of(
                "ticks",
                "clock",
                "power-of-two",
                "power-of-two-pages",
                "page-of-pointers",
                "fastopen-key",
                "hex",
                "unsure");
        facts.all().forEach(fact -> {
            assertTrue(
                    fact.namespace(Target.UNKNOWN.withKernel(Version.parse("6.12")))
                            .isPresent(),
                    fact.key());
            assertTrue(shown.contains(fact.own("shown").orElse("ticks")), fact.key());
            fact.own("module").ifPresent(word -> assertTrue(word.matches("[a-z0-9_]+"), fact.key()));
            fact.own("one_way").ifPresent(value -> assertTrue(value.matches("any|[0-9]+"), fact.key()));
            fact.own("after").ifPresent(other -> assertTrue(facts.find(other).isPresent(), fact.key()));
        });
    }

    @Test
    void mountColumnsHaveTheirGrammar() {
        Set<String> forms =
                Set.of("flag", "flag/no-pair", "key=value", "flag or key=value", "flag/no-pair or key=value");
        FactTable.builtIn("mount").all().forEach(fact -> {
            assertTrue(forms.contains(fact.own("form").orElseThrow()), fact.key());
            assertEquals(
                    fact.own("form").orElseThrow().contains("="), !fact.type().equals("mount-flag"), fact.key());
            assertTrue(
                    Set.of("", "yes", "no", "ignored")
                            .contains(fact.own("remount").orElse("")),
                    fact.key());
            assertTrue(Set.of("kernel", "systemd").contains(fact.own("by").orElseThrow()), fact.key());
            assertTrue(
                    Set.of("", "ignored", "refused").contains(fact.own("then").orElse("")), fact.key());
            assertTrue(fact.until().isEmpty() || fact.own("then").isPresent(), fact.key());
        });
    }

    @Test
    void goColumnsHaveTheirGrammar() {
        FactTable.builtIn("godebug")
                .all()
                .forEach(fact -> assertTrue(
                        Set.of("yes", "diagnosis", "build")
                                .contains(fact.own("fit").orElseThrow()),
                        fact.key()));
        FactTable.builtIn("gobuild")
                .all()
                .forEach(fact -> assertTrue(
                        Set.of("build", "link", "compile", "asm", "env")
                                .contains(fact.own("tool").orElseThrow()),
                        fact.key()));
    }

    @Test
    void targetsNameVersions() {
        FactTable.builtIn("targets").all().forEach(fact -> {
            for (String column : List.of("kernel", "systemd", "go")) {
                fact.own(column).ifPresent(Version::parse);
            }
            String init = fact.own("init").orElseThrow();
            assertTrue(Set.of("systemd", "openrc", "none").contains(init), fact.key());
            assertEquals(fact.own("kernel").isEmpty(), init.equals("none"), fact.key());
            fact.own("like")
                    .ifPresent(other -> assertTrue(Facts.builtIn().target(other).isPresent(), fact.key()));
            assertTrue(Set.of("", "kernel systemd").contains(fact.own("carries").orElse("")), fact.key());
            assertEquals(
                    fact.own("systemd").isPresent(),
                    fact.own("init").orElseThrow().equals("systemd"));
            assertTrue(
                    Set.of("", "v1", "v2", "hybrid").contains(fact.own("cgroup").orElse("")), fact.key());
        });
    }

    @Test
    void valuesBelongToRowsOfTheTables() {
        Lines.of("values.tsv", Lines.text("values.tsv"), FactValue.COLUMNS)
                .rows()
                .map(FactValue::read)
                .forEach(value -> {
                    String row = value.key() + " " + value.value();
                    Fact fact =
                            FactTable.builtIn(value.table()).find(value.key()).orElseThrow();
                    assertTrue(value.effect().matches("ignored|refused|fatal|known|module [a-z0-9_]+"), row);
                    boolean isOfEveryVersion =
                            value.module().isPresent() || value.effect().equals("known");
                    assertTrue(isOfEveryVersion
                            != (value.since().isPresent() || value.until().isPresent()));
                    if (fact.allowed() instanceof Allowed.Words words) {
                        assertTrue(words.contains(value.value()), row + " is not allowed at all");
                    }
                });
    }

    @Test
    void exceptionsBelongToRowsOfTheTables() {
        Lines.of("exceptions.tsv", Lines.text("exceptions.tsv"), Presences.COLUMNS)
                .rows()
                .forEach(row -> {
                    assertTrue(Facts.builtIn().target(row.text("target")).isPresent(), row.text("target"));
                    assertTrue(FactTable.builtIn(row.text("table"))
                            .find(row.text("key"))
                            .isPresent());
                    assertTrue(Set.of("yes", "no").contains(row.text("exists")));
                });
    }
}
