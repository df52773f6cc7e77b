package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.escape.Traced;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import io.keelson.value.ServiceName;
import io.keelson.view.RolePrograms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Every emitted line has an origin. Each line is one of its template's, in whose holes stand pieces and numbers and
 * nothing else: so what is not a piece is the frame. And each line with a piece is there because of a setting: it goes
 * or changes with one of them, a section of them, or the name. That such a line says the right thing is shown by {@link
 * ReadBackProperties}.
 */
class OriginProperties {
    private static final Renderer PLAIN = new Renderer();
    private static final Renderer TRACING = new Renderer(new TracingWrapper());
    /** The key that every standard has, whatever the name is: it goes with nothing. */
    private static final String OF_THE_NAME = Traced.FROM + "\"name\"" + Traced.TO;

    private static final Map<String, FrameLines> FRAMES = new TreeMap<>();

    @Property(tries = 200)
    void everyLineIsOneOfItsTemplates(@ForAll("standards") Standard standard) {
        SortedMap<String, String> traced = emitted(standard, TRACING);
        SortedMap<String, String> plain = emitted(standard, PLAIN);
        assertEquals(plain.keySet(), traced.keySet());
        Map<String, String> templates = templates(standard);
        traced.forEach((path, text) -> {
            assertEquals(plain.get(path), text.replaceAll("[" + Traced.FROM + Traced.TO + "]", ""), path);
            FrameLines frame = FRAMES.computeIfAbsent(templates.get(path), FrameLines::of);
            for (String line : text.split("\n")) {
                assertTrue(frame.has(line), () -> path + " has a line of no template: " + line);
            }
        });
    }

    @Property(tries = 40)
    void everyLineWithAPieceGoesOrChangesWithASetting(@ForAll("standards") Standard standard) {
        SortedMap<String, String> traced = emitted(standard, TRACING);
        Map<String, Set<String>> unexplained = new TreeMap<>();
        traced.forEach((path, text) -> unexplained.put(
                path,
                text.lines()
                        .filter(line -> line.indexOf(Traced.FROM) >= 0 && !line.contains(OF_THE_NAME))
                        .collect(Collectors.toCollection(HashSet::new))));
        for (Settings changed : changes(standard.settings())) {
            try {
                SortedMap<String, String> others = emitted(Standard.of(changed), TRACING);
                unexplained.forEach((path, lines) -> lines.removeIf(
                        line -> count(line, others.getOrDefault(path, "")) != count(line, traced.get(path))));
            } catch (InvalidValue refused) {
                // what is left does not hold together: another change says it
            }
        }
        unexplained.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), unexplained);
    }

    /** Without each setting, without each section and part of one, and under another name. */
    private static List<Settings> changes(Settings settings) {
        Set<List<String>> prefixes = new HashSet<>();
        settings.all().map(setting -> setting.key().path()).forEach(path -> {
            for (int length = 1; length <= path.size(); length++) {
                prefixes.add(path.subList(0, length));
            }
        });
        prefixes.remove(Keys.NAME.path());
        List<Settings> changes = new ArrayList<>();
        for (List<String> prefix : prefixes) {
            changes.add(settings.without(key -> Collections.indexOfSubList(key.path(), prefix) == 0));
        }
        Predicate<Key<?>> notTheName = key -> !key.equals(Keys.NAME);
        changes.add(settings.without(notTheName));
        changes.add(settings.with(Setting.given(Keys.NAME, ServiceName.parse("another-name"))));
        return changes;
    }

    private static long count(String line, String text) {
        return text.lines().filter(line::equals).count();
    }

    private static SortedMap<String, String> emitted(Standard standard, Renderer renderer) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(
                "keelson.json",
                BuiltInEmitters.STANDARD.render(renderer, standard).text());
        for (Emitter emitter : BuiltInEmitters.all(renderer)) {
            emitter.emit(standard).forEach((path, artefact) -> files.put(path, artefact.text()));
            files.keySet().removeIf(path -> path.endsWith(RoleArchive.SUFFIX)); // of the same files
        }
        return files;
    }

    /** The template of each path. */
    private static Map<String, String> templates(Standard standard) {
        Map<String, String> templates = new TreeMap<>();
        templates.put("keelson.json", BuiltInEmitters.STANDARD.template());
        for (Emitter emitter : BuiltInEmitters.all(PLAIN)) {
            if (emitter instanceof TemplateEmitter plain) {
                plain.rows().forEach(row -> templates.put(row.pathFor(standard), row.template()));
            }
        }
        RoleEmitter.ROWS.forEach(row -> templates.put(Row.path(row.path(), standard), row.template()));
        RolePrograms.ALL.forEach(program -> templates.put(
                Row.path("ansible/roles/{role}/files/host/" + program.file(), standard),
                RoleEmitter.PROGRAMS + program.file() + ".ftl"));
        templates.put(Row.path("ansible/inventory.example/group_vars/{role}.yml", standard), RoleEmitter.GROUP);
        BuiltInEmitters.HOST.forEach(
                row -> templates.put(row.below("ansible/roles/{role}/files/").pathFor(standard), row.template()));
        return templates;
    }

    @Provide
    Arbitrary<Standard> standards() {
        return StandardArbitraries.standards();
    }
}
