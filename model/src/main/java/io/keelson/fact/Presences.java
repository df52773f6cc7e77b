package io.keelson.fact;

import io.keelson.value.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells what a target has: by its version, and by what its distribution carries or lacks against that number. The rows of
 * {@code exceptions.tsv} say the latter, with {@code KEY=VALUE} as the key of a value; those of a distribution hold for
 * all that are built from it.
 */
final class Presences {
    static final List<String> COLUMNS = List.of("target", "table", "key", "exists", "source");

    private final FactTable targets;
    /** By distribution, then by table and key. */
    private final Lazy<Map<String, Map<String, Map<String, Presence>>>> exceptions = new Lazy<>(Presences::exceptions);

    Presences(FactTable targets) {
        this.targets = targets;
    }

    /** @param exists whether a version has it */
    Presence of(String table, String key, Platform platform, Predicate<Version> exists, Target target) {
        Optional<Fact> os = target.os().flatMap(targets::find);
        Optional<Presence> known = os.flatMap(row ->
                known(row.key(), table, key).or(() -> row.own("like").flatMap(like -> known(like, table, key))));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Version> version = target.version(platform);
        if (version.isEmpty() || exists.test(version.get())) {
            return Presence.THERE;
        }
        return os.filter(row -> carries(row, platform)).isPresent() ? Presence.PERHAPS : Presence.MISSING;
    }

    private Optional<Presence> known(String os, String table, String key) {
        Map<String, Map<String, Presence>> its = exceptions.get().getOrDefault(os, Map.of());
        return Optional.ofNullable(its.getOrDefault(table, Map.of()).get(key));
    }

    private static Map<String, Map<String, Map<String, Presence>>> exceptions() {
        return Lines.builtIn("exceptions.tsv", COLUMNS)
                .rows()
                .collect(Collectors.groupingBy(
                        row -> row.text("target"),
                        Collectors.groupingBy(
                                row -> row.text("table"),
                                Collectors.toUnmodifiableMap(
                                        row -> row.text("key"),
                                        row -> row.text("exists").equals("yes") ? Presence.THERE : Presence.MISSING))));
    }

    private static boolean carries(Fact os, Platform platform) {
        String name = platform.name().toLowerCase(Locale.ROOT);
        return os.own("carries")
                .filter(parts -> List.of(parts.split(" ")).contains(name))
                .isPresent();
    }
}
