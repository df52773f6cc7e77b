package io.keelson.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keelson.cli.Main;
import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.docs.Snippets.Snippet;
import io.keelson.library.Jvm;
import io.keelson.project.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show is so: specs compile, commands run, programs too. */
class SnippetsTest {
    /** Pages whose snippets have a test of their own. */
    private static final Set<String> ELSEWHERE = Set.of("README.md", "maven.md");

    private static final Pattern OUT = Pattern.compile(" > \\S+$");

    @TempDir
    Path folder;

    static List<Snippets> pages() throws IOException {
        return Snippets.ofEveryPage();
    }

    static Stream<Snippets> pagesWithoutATest() throws IOException {
        return pages().stream().filter(page -> !ELSEWHERE.contains(page.page()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsOfALanguageThatATestKnows(Snippets page) {
        Set<String> languages = new TreeSet<>();
        page.all().forEach(snippet -> languages.add(snippet.language()));
        languages.removeAll(Set.of("yaml", "sh", "java", "json", "xml", "text", "ini", "mermaid", ""));
        assertEquals(Set.of(), languages);
    }

    @ParameterizedTest
    @MethodSource("pagesWithoutATest")
    void specsCompileWithoutAProblem(Snippets page) {
        for (Snippet snippet : page.in("yaml")) {
            Compilation compilation = Keelson.compile(whole(snippet.text()), snippet.file(), Path.of(""));
            List<String> problems = compilation.problems().stream()
                    .filter(problem -> !problem.rule().code().startsWith("KEEL-A")) // a waiver shown by itself
                    .filter(problem -> problem.accepted().isEmpty())
                    .map(Object::toString)
                    .toList();
            assertEquals(List.of(), problems, snippet.text());
        }
    }

    /** A part of a spec is shown without what every spec has. */
    private static String whole(String text) {
        return text.contains("keelson: 1") ? text : "keelson: 1\nname: part\n" + text;
    }

    @ParameterizedTest
    @MethodSource("pagesWithoutATest")
    void commandsOfKeelsonRun(Snippets page) throws Exception {
        for (Snippet snippet : page.in("yaml")) {
            Files.writeString(folder.resolve(snippet.file()), snippet.text());
        }
        if (!Files.exists(folder.resolve("orders.yaml")) && !page.page().equals("cookbook.md")) {
            Files.copy(Project.file("samples/minimal.yaml"), folder.resolve("orders.yaml"));
        }
        for (Snippet snippet : page.in("sh")) {
            for (String command : snippet.commands()) {
                if (command.startsWith("keelson ")) {
                    isRun(OUT.matcher(command.substring("keelson ".length())).replaceFirst(""));
                } else {
                    assertTrue(command.matches("(mvn|bash|java|sha256sum|git) .*"), command);
                }
            }
        }
    }

    @Test
    void thereAreCommandsToRunAndPagesToRead() throws IOException {
        long commands = pagesWithoutATest()
                .flatMap(page -> page.in("sh").stream())
                .flatMap(snippet -> snippet.commands().stream())
                .filter(command -> command.startsWith("keelson "))
                .count();
        assertTrue(commands > 10, commands + " commands");
        assertTrue(pages().stream().anyMatch(page -> page.page().equals("cookbook.md")));
    }

    private void isRun(String command) throws Exception {
        if (command.startsWith("init ")) { // it writes to where it is started
            Jvm.Said said = new Jvm(Jvm.own()).in(folder).run("io.keelson.cli.Main", command.split(" +"));
            assertEquals(0, said.exit(), command + "\n" + said.text());
            return;
        }
        String[] words = Stream.of(command.split(" +"))
                .map(word -> word.matches("[a-z]+\\.yaml|out|deploy")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, words);
        assertEquals(0, exit, command + "\n" + err);
    }

    @Test
    void programsCompileAndRun() throws Exception {
        Snippets page = Snippets.of(Project.file("docs/embedding.md"));
        List<Snippet> programs = page.in("java");
        assertEquals(2, programs.size());
        for (Snippet program : programs) {
            String name = program.text().replaceAll("(?s).*\nclass (\\w+) .*", "$1");
            Path sources = Files.createDirectories(folder.resolve(name));
            Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
            Path out = folder.resolve(name + "-out");
            Files.writeString(sources.resolve(name + ".java"), program.text());
            Jvm.compile(sources, classes, Jvm.own());
            List<Path> classPath = new ArrayList<>(Jvm.own());
            classPath.add(classes);
            Jvm.Said said = new Jvm(classPath)
                    .run(name, Project.file("samples/minimal.yaml").toString(), out.toString());
            assertEquals(new Jvm.Said(0, ""), said);
            assertTrue(Files.exists(out.resolve("SHA256SUMS")));
        }
    }

    @Test
    void theStatementsOfTheReadmeRun() throws Exception {
        List<Snippet> statements = Snippets.of(Project.file("README.md")).in("java");
        assertEquals(1, statements.size());
        Path sources = Files.createDirectories(folder.resolve("readme"));
        Path classes = Files.createDirectories(folder.resolve("readme-classes"));
        Files.copy(Project.file("samples/minimal.yaml"), folder.resolve("orders.yaml"));
        Files.writeString(
                sources.resolve("Readme.java"),
                "import io.keelson.compiler.*;\nimport io.keelson.emit.*;\nimport java.nio.file.*;\nclass Readme {"
                        + "public static void main(String[] arguments) throws Exception {\n"
                        + statements.get(0).text() + "}}\n");
        Jvm.compile(sources, classes, Jvm.own());
        List<Path> classPath = new ArrayList<>(Jvm.own());
        classPath.add(classes);
        assertEquals(new Jvm.Said(0, ""), new Jvm(classPath).in(folder).run("Readme"));
        assertTrue(Files.exists(folder.resolve("out/SHA256SUMS")));
    }

    @Test
    void theRequirementIsTheOneOfTheSample() throws IOException {
        String sample = Files.readString(Project.file("samples/role-consumer/requirements.yml"));
        List<Snippet> snippets = Snippets.of(Project.file("docs/maven.md")).in("yaml");
        assertEquals(1, snippets.size());
        for (Snippet snippet : snippets) {
            List<String> lines = snippet.text().lines().map(String::strip).toList();
            assertTrue(lines.stream().allMatch(sample::contains), snippet.text());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void jsonIsJson(Snippets page) throws IOException {
        for (Snippet snippet : page.in("json")) {
            assertTrue(new JsonMapper().readTree(snippet.text()).isObject(), snippet.text());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void dependenciesAreModulesOfTheBuild(Snippets page) throws IOException {
        String root = Files.readString(Project.file("pom.xml"));
        for (Snippet snippet : page.in("xml")) {
            Pattern.compile("<groupId>io.keelson</groupId>\\s*<artifactId>([^<]*)</artifactId>")
                    .matcher(snippet.text())
                    .results()
                    .forEach(match -> assertTrue(
                            root.contains("<module>" + match.group(1).replace("keelson-", "") + "</module>"),
                            match.group(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Snippets page) throws IOException {
        Path file = Files.exists(Project.file("docs").resolve(page.page()))
                ? Project.file("docs").resolve(page.page())
                : Project.file(page.page());
        Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                .matcher(Files.readString(file))
                .results()
                .forEach(link -> assertTrue(Files.exists(file.resolveSibling(link.group(1))), link.group(1)));
    }

    @Test
    void testsAndProfilesThatCommandsNameAreThere() throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Project.file("src/test/java"))) {
            sources.forEach(source -> tests.add(source.getFileName().toString().replace(".java", "")));
        }
        String poms =
                Files.readString(Project.file("pom.xml")) + Files.readString(Project.file("maven-plugin/pom.xml"));
        for (Snippets page : pages()) {
            String text = Files.readString(
                    Files.exists(Project.file("docs").resolve(page.page()))
                            ? Project.file("docs").resolve(page.page())
                            : Project.file(page.page()));
            for (String name : found("-Dtest='?([A-Za-z,*.]+)", text)) {
                for (String one : name.split(",")) {
                    String regex = one.replaceAll(".*\\.", "").replace("*", ".*");
                    assertTrue(one.equals("None") || tests.stream().anyMatch(test -> test.matches(regex)), one);
                }
            }
            for (String profile : found(" -P([a-z-]+)", text)) {
                assertTrue(poms.contains("<id>" + profile + "</id>"), profile);
            }
        }
        assertFalse(tests.isEmpty());
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
