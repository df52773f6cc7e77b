package io.keelson.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class HostileTextTest {

    static Stream<String> lines() {
        return Hostile.LINES.stream();
    }

    static Stream<String> all() {
        return Stream.concat(Hostile.LINES.stream(), Hostile.NO_LINES.stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void yamlReadsTheTextBack(String text) {
        String yaml = AnsibleYaml.LANGUAGE.escapePlainText(text);
        boolean opensTemplate = text.contains("{{") || text.contains("{%") || text.contains("{#");
        assertEquals(opensTemplate, yaml.startsWith("!unsafe "), yaml);
        assertEquals(text, yaml(yaml.replaceFirst("^!unsafe ", "")));
        assertEquals(text, yaml(AnsibleYaml.LANGUAGE.key(text).toString()));
    }

    /** The parser above is one of YAML 1.2; PyYAML reads 1.1, refuses these raw or takes them for line breaks. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029", "\ufeff", "\ufffe", "\u007f", "\u0080", "\u001b"})
    void whatPyYamlWouldNotTakeIsEscaped(String character) {
        String yaml = AnsibleYaml.LANGUAGE.escapePlainText(character);
        assertTrue(yaml.matches("\"\\\\u[0-9A-F]{4}\""), yaml);
    }

    @ParameterizedTest
    @MethodSource("all")
    void jsonReadsTheTextBack(String text) throws IOException {
        assertEquals(text, new ObjectMapper().readValue(JsonFile.LANGUAGE.escapePlainText(text), String.class));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theWordsOfAnExecFormAreJson(String text) throws IOException {
        String array = Dockerfile.LANGUAGE.exec(List.of("program", text)).toString();
        assertEquals(List.of("program", text), List.of(new ObjectMapper().readValue(array, String[].class)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theShellReadsTheTextBack(String text) throws IOException, InterruptedException {
        assertEquals(text, shell("printf '%s' " + ShellScript.LANGUAGE.escapePlainText(text)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void systemdReadsTheAssignmentBack(String text) {
        String assignment = UnitFile.LANGUAGE.assignment("NAME", text).toString();
        assertEquals("NAME=" + text, unquotedBySystemd(assignment));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aDockerfileReadsTheValueBack(String text) {
        assertEquals(text, unquotedByDocker(Dockerfile.LANGUAGE.escapePlainText(text)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void anEnvironmentFileHoldsTheLine(String text) {
        assertEquals(text, EnvFile.LANGUAGE.escapePlainText(text));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFieldOfFstabStaysOneField(String text) {
        if (text.isEmpty()) {
            assertThrows(InvalidValue.class, () -> FstabFile.LANGUAGE.escapePlainText(text));
            return;
        }
        String field = FstabFile.LANGUAGE.escapePlainText(text);
        assertFalse(field.matches("#.*|.*[ \t].*"), field);
        assertEquals(text, withoutOctals(field));
    }

    static Stream<Arguments> languagesOfLines() {
        return Stream.of(
                        UnitFile.LANGUAGE,
                        SysctlFile.LANGUAGE,
                        FstabFile.LANGUAGE,
                        Dockerfile.LANGUAGE,
                        EnvFile.LANGUAGE,
                        IniFile.LANGUAGE,
                        Markdown.LANGUAGE,
                        ChecksumList.LANGUAGE)
                .flatMap(language -> Hostile.NO_LINES.stream().map(text -> Arguments.of(language, text)));
    }

    @ParameterizedTest
    @MethodSource("languagesOfLines")
    void aLineBreakNeverEndsALine(Language language, String text) {
        boolean escaped = language == FstabFile.LANGUAGE && text.equals("two\nlines");
        if (escaped) {
            assertEquals("two\\012lines", language.escapePlainText(text));
        } else {
            assertThrows(InvalidValue.class, () -> language.escapePlainText(text));
        }
        assertThrows(InvalidValue.class, () -> language.comment(text));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyPlainNamesStandBare(String text) {
        assertThrows(InvalidValue.class, () -> UnitFile.LANGUAGE.name(text));
        assertTrue(UnitFile.LANGUAGE.name("net.core_x-1").toString().equals("net.core_x-1"));
    }

    private static Object yaml(String scalar) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new Load(settings).loadFromString(scalar + "\n");
    }

    private static String shell(String command) throws IOException, InterruptedException {
        Process sh = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String printed = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, sh.waitFor(), printed);
        return printed;
    }

    // systemd.syntax(7), systemd.unit(5): quotes, C escapes, then specifiers.
    private static String unquotedBySystemd(String word) {
        assertTrue(word.startsWith("\"") && word.endsWith("\""), word);
        String inner = word.substring(1, word.length() - 1);
        assertFalse(inner.replaceAll("\\\\.", "").contains("\""), inner);
        return inner.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\t", "$1\t")
                .replaceAll("\\\\([\"\\\\])", "$1")
                .replace("%%", "%");
    }

    // The Dockerfile reference, "ENV" and "Environment replacement": \ before ", \ and $ inside double quotes.
    private static String unquotedByDocker(String word) {
        assertTrue(word.startsWith("\"") && word.endsWith("\""), word);
        String inner = word.substring(1, word.length() - 1);
        assertFalse(inner.matches("(.*[^\\\\])?(\\\\\\\\)*[$\"].*"), inner);
        return inner.replaceAll("\\\\([\"\\\\$])", "$1");
    }

    // getmntent(3)
    private static String withoutOctals(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            boolean octal = field.startsWith("\\", i);
            text.append(octal ? (char) Integer.parseInt(field.substring(i + 1, i + 4), 8) : field.charAt(i));
            i += octal ? 3 : 0;
        }
        return text.toString();
    }
}
