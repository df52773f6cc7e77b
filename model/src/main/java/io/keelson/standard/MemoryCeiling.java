package io.keelson.standard;

import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import io.keelson.value.SystemdSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A limit that the memory of the service runs into: of its own group, or of the slice that it is put into, whose limits
 * hold for all that is below. Source: cgroup-v2.rst, "Memory".
 *
 * @param kills whether what goes on is killed there, and not slowed down
 */
public record MemoryCeiling(Setting<?> setting, MemorySize size, boolean kills) {
    private static final Key<Directive> SLICE_MAX = Keys.directive("Slice", "MemoryMax");
    private static final Key<Directive> SLICE_HIGH = Keys.directive("Slice", "MemoryHigh");

    /** Those that are sizes: no share, and no limit that is none. */
    public static List<MemoryCeiling> of(Settings settings) {
        List<MemoryCeiling> ceilings = new ArrayList<>();
        settings.get(Keys.MEMORY_HIGH)
                .flatMap(setting -> of(setting, setting.value(), false))
                .ifPresent(ceilings::add);
        settings.get(Keys.MEMORY_MAX)
                .flatMap(setting -> of(setting, setting.value(), true))
                .ifPresent(ceilings::add);
        // Put into another slice the service has nothing to do with the one that the spec limits.
        if (settings.get(Keys.service("Slice")).isEmpty()) {
            ofSlice(settings, SLICE_HIGH, false).ifPresent(ceilings::add);
            ofSlice(settings, SLICE_MAX, true).ifPresent(ceilings::add);
        }
        return ceilings;
    }

    /** The same of one limit. */
    public static Optional<MemoryCeiling> of(Setting<?> setting, MemoryLimit limit, boolean kills) {
        return limit.bytes().map(size -> new MemoryCeiling(setting, size, kills));
    }

    private static Optional<MemoryCeiling> ofSlice(Settings settings, Key<Directive> key, boolean kills) {
        return settings.get(key)
                .flatMap(setting ->
                        setting.value().value(SystemdSize.class).flatMap(size -> of(setting, size.limit(), kills)));
    }
}
