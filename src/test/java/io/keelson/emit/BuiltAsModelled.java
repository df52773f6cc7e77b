package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.standard.Standard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds what was read of a Dockerfile and a build script against the model. */
final class BuiltAsModelled {
    private BuiltAsModelled() {}

    static void docker(Standard standard, DockerReader read) {
        assertEquals(standard.environment().variables(), read.lastStage());
        assertEquals(standard.docker().user().map(Object::toString), read.user());
        assertEquals(
                standard.docker().base().map(Object::toString).orElse("${BASE}"),
                read.from().get(read.from().size() - 1));
        if (!read.build().isEmpty()) {
            standard.docker()
                    .builder()
                    .ifPresent(
                            image -> assertEquals(image.toString(), read.from().get(0)));
            assertEquals(standard.build().variables(), read.buildVariables());
            words(standard, read.build().subList(1, read.build().size()));
        }
    }

    static void script(Standard standard, ShellReader read) {
        assertEquals(standard.build().variables(), read.exported());
        words(standard, read.command());
    }

    private static void words(Standard standard, List<String> words) {
        assertEquals(List.of("go", "build"), words.subList(0, 2));
        Map<String, String> flags = new LinkedHashMap<>();
        for (String word : words.subList(2, words.indexOf("-o"))) {
            int equals = word.indexOf('=');
            flags.put(
                    word.substring(1, equals < 0 ? word.length() : equals),
                    equals < 0 ? "true" : word.substring(equals + 1));
        }
        assertEquals(
                standard.build().ldflags(),
                Optional.ofNullable(flags.remove("ldflags"))
                        .map(ShellReader::goWords)
                        .orElse(List.of()));
        assertEquals(
                standard.build().buildmode().map(Object::toString), Optional.ofNullable(flags.remove("buildmode")));
        Map<String, String> wanted = new TreeMap<>(standard.build().flags());
        wanted.remove("output");
        assertEquals(wanted, new TreeMap<>(flags));
        List<String> rest = words.subList(words.indexOf("-o") + 2, words.size());
        assertEquals(
                standard.build()
                        .mainPackage()
                        .map(path -> List.of(path.toString()))
                        .orElse(List.of()),
                rest);
    }
}
