package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.keelson.escape.Languages;
import io.keelson.view.RolePrograms;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final Path FOLDER = Path.of(System.getProperty("keelson.root"), "templates");
    private static final Pattern DIRECTIVE = Pattern.compile("</?#([a-z]+)");
    private static final Pattern BUILT_IN = Pattern.compile("\\?([a-z_]+)");
    private static final Pattern PYTHON_NAME =
            Pattern.compile("^(?:def |class )?(\\w+)(?:\\(.*\\):| =)", Pattern.MULTILINE);
    private static final Pattern INCLUDE = Pattern.compile("<#include \"([^\"]+)\">");

    static Set<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString())
                    .filter(file -> file.endsWith(".ftl") && !file.startsWith("target"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static List<String> programs() throws IOException {
        return templates().stream()
                .filter(template -> template.endsWith(".py.ftl"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoLogicBeyondListAndIf(String template) throws IOException {
        Set<String> directives = found(DIRECTIVE, template);
        directives.removeAll(Set.of("list", "sep", "if", "else", "include"));
        assertEquals(Set.of(), directives);
    }

    /** Above all not no_esc, which would let a text through as it is, nor api and new, which lead to Java. */
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateTakesNoBuiltInButOne(String template) throws IOException {
        String text = Files.readString(FOLDER.resolve(template));
        Set<String> builtIns = new HashSet<>();
        Matcher expressions = Pattern.compile("<#[^>]*>|\\[=[^\\]]*\\]").matcher(text);
        while (expressions.find()) {
            builtIns.addAll(all(BUILT_IN, expressions.group()));
        }
        builtIns.remove("has_content");
        assertEquals(Set.of(), builtIns);
        assertFalse(text.contains("noautoesc") || text.contains("no_esc"), template);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasALanguage(String template) {
        assertTrue(Languages.RULES.stream().anyMatch(rule -> template.matches(regexOf(rule.glob()))), template);
    }

    /** It is copied and not filled: with a piece of a view or a directive in it that would be another text. */
    @ParameterizedTest
    @MethodSource("programs")
    void aProgramOfTheRoleIsWhatTheEngineWouldMakeOfIt(String template) throws IOException, TemplateException {
        Configuration engine = new Configuration(Renderer.VERSION);
        engine.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        StringWriter made = new StringWriter();
        new Template(template, Files.readString(FOLDER.resolve(template)), engine).process(Map.of(), made);
        assertEquals(made.toString(), new Renderer().constant(template));
    }

    /** They are run as one text: of two functions of a name the second would silently be both. */
    @Test
    void noTwoProgramsGiveAnythingTheSameName() throws IOException {
        List<String> names = new ArrayList<>();
        for (String program : programs()) {
            Matcher name = PYTHON_NAME.matcher(Files.readString(FOLDER.resolve(program)));
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        assertTrue(names.contains("look_at_kernel") && names.contains("GROUPS"), "the pattern finds names");
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void everyTemplateIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(templates());
        unused.remove("keelson.json.ftl");
        unused.remove("SHA256SUMS.ftl");
        unused.remove(FirstSpec.TEMPLATE);
        for (Emitter emitter : BuiltInEmitters.all(new Renderer())) {
            if (emitter instanceof TemplateEmitter plain) {
                plain.rows().forEach(row -> unused.remove(row.template()));
            }
        }
        RoleEmitter.ROWS.forEach(row -> unused.remove(row.template()));
        RolePrograms.ALL.forEach(program -> unused.remove(RoleEmitter.PROGRAMS + program.file() + ".ftl"));
        unused.remove(RoleEmitter.GROUP);
        unused.remove(RoleEmitter.RULES);
        for (String template : templates()) {
            for (String included : found(INCLUDE, template)) {
                unused.remove(
                        Path.of(template).resolveSibling(included).normalize().toString());
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static String regexOf(String glob) {
        return glob.replace(".", "\\.").replace("/**/", "/(.*/)?").replace("**", ".*");
    }

    private static Set<String> found(Pattern pattern, String template) throws IOException {
        return all(pattern, Files.readString(FOLDER.resolve(template)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
