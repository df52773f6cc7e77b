package io.keelson.standard;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sections of the service's units, each from directive to value. What is a spelling of another key ({@code
 * MemoryMax}) is not here but at that key; {@link ResourceControl} turns it back into directives.
 *
 * @param sections by their names: {@code Unit}, {@code Service}, {@code Install}, {@code Socket}, {@code Timer} ...
 */
public record Units(SortedMap<String, SortedMap<String, Directive>> sections) {
    public Units {
        TreeMap<String, SortedMap<String, Directive>> copy = new TreeMap<>();
        sections.forEach(
                (name, directives) -> copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(directives))));
        sections = Collections.unmodifiableSortedMap(copy);
        sections.forEach((section, directives) ->
                directives.forEach((name, value) -> value.requireKey(Keys.directive(section, name))));
    }

    /** What the settings say of it. */
    public static Units from(Settings settings) {
        TreeMap<String, SortedMap<String, Directive>> sections = new TreeMap<>();
        settings.within("systemd")
                .forEach(
                        setting -> sections.computeIfAbsent(setting.key().path().get(1), name -> new TreeMap<>())
                                .put(setting.key().name(), (Directive) setting.value()));
        return new Units(sections);
    }

    /** The directives of a section, empty where it is not written. */
    public SortedMap<String, Directive> section(String name) {
        return sections.getOrDefault(name, Collections.emptySortedMap());
    }

    /** The same as settings. */
    public Settings settings() {
        Settings.Builder settings = Settings.builder();
        for (Map.Entry<String, SortedMap<String, Directive>> section : sections.entrySet()) {
            section.getValue().forEach((name, value) -> settings.put(Keys.directive(section.getKey(), name), value));
        }
        return settings.build();
    }
}
