package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.problem.RuleText;
import io.keelson.project.Project;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text is left out of the list, and none can be taken for another. */
class AllRulesTest {
    /** A constant that holds a text. */
    private static final Pattern CONSTANT = Pattern.compile("static final RuleText (\\w+)\\s*=");

    private static final Pattern CODE = Pattern.compile("\"(KEEL-[A-Z][0-9]{3})\"");

    @Test
    void everyConstantInTheCodeIsListed() throws ReflectiveOperationException, IOException {
        Set<String> written = new TreeSet<>();
        for (Path source : sources()) {
            Matcher constant = CONSTANT.matcher(Files.readString(source));
            while (constant.find()) {
                written.add(value(source, constant.group(1)).code());
            }
        }
        assertEquals(written, codes());
    }

    /** Also of a text that is made in some other way than as a constant. */
    @Test
    void everyCodeInTheCodeIsListed() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path source : sources()) {
            CODE.matcher(Files.readString(source)).results().forEach(code -> written.add(code.group(1)));
        }
        assertEquals(written, codes());
    }

    @Test
    void codesAndNamesAreUniqueAndSorted() {
        List<String> codes = AllRules.TEXTS.stream().map(RuleText::code).toList();
        assertEquals(List.copyOf(new TreeSet<>(codes)), codes);
        assertEquals(
                codes.size(),
                AllRules.TEXTS.stream().map(RuleText::name).distinct().count());
    }

    @Test
    void aRuleIsFoundByItsCodeAndByItsName() {
        RuleText rule = AllRules.find("KEEL-M002").orElseThrow();
        assertEquals(Optional.of(rule), AllRules.find("gomemlimit-without-headroom"));
        assertEquals(Optional.empty(), AllRules.find("KEEL-M02"));
        assertEquals(Optional.of("KEEL-M002"), AllRules.nearest("keel-m02"));
        assertEquals(Optional.of("unknown-key"), AllRules.nearest("unknwon-key"));
    }

    private static Set<String> codes() {
        return new TreeSet<>(AllRules.TEXTS.stream().map(RuleText::code).toList());
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("model", "compiler")) {
            try (Stream<Path> files = Files.walk(Project.file(module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static RuleText value(Path source, String constant) throws ReflectiveOperationException {
        String path = source.toString().replace('\\', '/');
        String name =
                path.substring(path.indexOf("io/keelson/")).replace(".java", "").replace('/', '.');
        Field field = Class.forName(name).getDeclaredField(constant);
        field.setAccessible(true);
        return (RuleText) field.get(null);
    }
}
