package io.keelson.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.library.Jvm.Said;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a jar beside Keelson does wrong is told of that jar, with the class and the reason, for each spec. */
class BrokenExtensionTest {
    private static final String RULE = """
            package acme;

            import io.keelson.problem.*;
            import io.keelson.rule.Rule;
            import io.keelson.standard.Standard;
            import java.util.stream.Stream;

            public final class Broken implements Rule {
                @Override
                public RuleText text() {
                    return RuleText.builder("%s", "%s").severity(Severity.WARNING).title("t").why("w").fix("f")
                            .source("s").build();
                }

                @Override
                public Stream<Problem> check(Standard standard) {
                    %s
                }
            }
            """;
    private static final String EMITTER = """
            package acme;

            import io.keelson.emit.*;
            import io.keelson.standard.Standard;
            import java.util.*;

            public final class Broken implements Emitter {
                @Override
                public String name() {
                    return "%s";
                }

                @Override
                public boolean owns(String path) {
                    return path.startsWith("acme/");
                }

                @Override
                public SortedMap<String, Artefact> emit(Standard standard) {
                    return new TreeMap<>(Map.of("%s", new Artefact("text", false)));
                }
            }
            """;
    private static final String NOTHING = "return Stream.empty();";

    @TempDir
    Path folder;

    @Test
    void aRuleWhoseCodeOrNameIsTaken() throws Exception {
        assertTold(RULE.formatted("KEEL-X999", "acme-rule", NOTHING), "the code KEEL-X999 is taken");
        assertTold(
                RULE.formatted("ACME-D001", "gomemlimit-without-headroom", NOTHING),
                "the name gomemlimit-without-headroom is taken");
    }

    @Test
    void aRuleThatFails() throws Exception {
        String failing = "throw new UnsupportedOperationException(\"not today\");";
        assertTold(
                RULE.formatted("ACME-D001", "acme-rule", failing),
                "check(Standard): java.lang.UnsupportedOperationException: not today at acme.Broken.check(");
        assertTold(RULE.formatted("ACME-D001", "acme-rule", "return null;"), "check(Standard): ");
    }

    @Test
    void aRuleThatCannotBeMade() throws Exception {
        String rule = RULE.formatted("ACME-D001", "acme-rule", NOTHING)
                .replace(
                        "implements Rule {", "implements Rule {\npublic Broken() { throw new Error(\"no licence\"); }");
        assertTold(rule, "cannot be made: java.lang.Error: no licence at acme.Broken.<init>(");
    }

    @Test
    void anEmitterThatIsNotHeldToItsPlace() throws Exception {
        assertTold(EMITTER.formatted("acme", "../passwd"), "must not write ../passwd");
        assertTold(EMITTER.formatted("acme", "other/a.txt"), "must not write other/a.txt, which it does not own");
        assertTold(EMITTER.formatted("systemd", "acme/a.txt"), "there is another emitter of the name systemd");
    }

    private void assertTold(String source, String fault) throws Exception {
        Path own = Files.createTempDirectory(folder, "jar");
        Path classes = classes(own, source);
        List<Path> classPath = new ArrayList<>(Jvm.own());
        classPath.add(classes);
        String spec = Project.file("samples/minimal.yaml").toAbsolutePath().toString();
        Said said = new Jvm(classPath)
                .run(
                        "io.keelson.cli.Main",
                        "compile",
                        spec,
                        "-o",
                        own.resolve("out").toString());
        assertEquals(70, said.exit(), said.text());
        String expected = "keelson: this is no defect of Keelson but one of acme.Broken in " + classes + ": " + fault;
        assertTrue(said.text().startsWith(expected), said.text());
        assertFalse(said.text().contains("please report it"), said.text());
        assertFalse(Files.exists(own.resolve("out")), said.text());
    }

    private static Path classes(Path own, String source) throws IOException {
        Path sources = Files.createDirectories(own.resolve("src"));
        Files.writeString(sources.resolve("Broken.java"), source);
        Path classes = Files.createDirectories(own.resolve("classes"));
        Jvm.compile(sources, classes, Jvm.own());
        String service = source.contains("implements Rule") ? "io.keelson.rule.Rule" : "io.keelson.emit.Emitter";
        Files.writeString(
                Files.createDirectories(classes.resolve("META-INF/services")).resolve(service), "acme.Broken\n");
        return classes;
    }
}
