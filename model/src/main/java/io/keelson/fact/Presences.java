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
    static final List<String> COLUMNS = List.of("target", "table", "key", "exists", "why", "source");

    private final FactTable targets;
    /** By distribution, then by table and key. */
    private final Lazy<Map<String, Map<String, Map<String, Known>>>> exceptions = new Lazy<>(Presences::exceptions);

    /** @param why what the distribution did that it is not there; empty where it is */
    private record Known(Presence presence, Optional<String> why) {
        static Known of(Row row) {
            boolean exists = row.text("exists").equals("yes");
            return new Known(exists ? Presence.THERE : Presence.MISSING, row.maybe("why"));
        }
    }

    Presences(FactTable targets) {
        this.targets = targets;
    }

    /** @param exists whether a version has it */
    Presence of(String table, String key, Platform platform, Predicate<Version> exists, Target target) {
        Optional<Fact> os = target.os().flatMap(targets::find);
        Optional<Known> known = known(os, table, key);
        if (known.isPresent()) {
            return known.get().presence();
        }
        Optional<Version> version = target.version(platform);
        if (version.isEmpty() || exists.test(version.get())) {
            return Presence.THERE;
        }
        return os.filter(row -> carries(row, platform)).isPresent() ? Presence.PERHAPS : Presence.MISSING;
    }

    /** Why the distribution lacks what its version has; empty where the version says it. */
    Optional<String> whyNot(String table, String key, Target target) {
        return known(target.os().flatMap(targets::find), table, key).flatMap(Known::why);
    }

    private Optional<Known> known(Optional<Fact> os, String table, String key) {
        return os.flatMap(row ->
                known(row.key(), table, key).or(() -> row.own("like").flatMap(like -> known(like, table, key))));
    }

    private Optional<Known> known(String os, String table, String key) {
        Map<String, Map<String, Known>> its = exceptions.get().getOrDefault(os, Map.of());
        return Optional.ofNullable(its.getOrDefault(table, Map.of()).get(key));
    }

    private static Map<String, Map<String, Map<String, Known>>> exceptions() {
        return Lines.builtIn("exceptions.tsv", COLUMNS)
                .rows()
                .collect(Collectors.groupingBy(
                        row -> row.text("target"),
                        Collectors.groupingBy(
                                row -> row.text("table"),
                                Collectors.toUnmodifiableMap(row -> row.text("key"), Known::of))));
    }

    private static boolean carries(Fact os, Platform platform) {
        String name = platform.name().toLowerCase(Locale.ROOT);
        return os.own("carries")
                .filter(parts -> List.of(parts.split(" ")).contains(name))
                .isPresent();
    }
}
