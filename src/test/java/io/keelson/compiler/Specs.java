package io.keelson.compiler;

import io.keelson.problem.Problem;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import java.nio.file.Path;
import java.util.List;

/** Compiles short texts. */
final class Specs {
    private Specs() {}

    /** What every spec needs is put behind the text, so that its lines keep their numbers. */
    static Compilation compile(String text) {
        return compile(text, Path.of(""));
    }

    static Compilation compile(String text, Path folder) {
        return Keelson.compile(text + "keelson: 1\nname: service\n", "spec.yaml", folder);
    }

    static String value(String text, Key<?> key) {
        return compile(text)
                .orThrow()
                .get(key)
                .map(Setting::value)
                .map(Object::toString)
                .orElse("unset");
    }

    static List<String> codes(Compilation compilation) {
        return compilation.problems().stream()
                .map(Problem::rule)
                .map(rule -> rule.code())
                .toList();
    }
}
