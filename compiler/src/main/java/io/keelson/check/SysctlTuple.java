package io.keelson.check;

import io.keelson.standard.Comparisons;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter that holds several numbers, each not below the one before it.
 *
 * @param members what the numbers are called, in their order
 */
record SysctlTuple(Key<SysctlValue> key, List<String> members) {
    private static final List<SysctlTuple> ALL = Comparisons.TUPLES.entrySet().stream()
            .map(tuple -> new SysctlTuple(Keys.sysctl(tuple.getKey()), tuple.getValue()))
            .toList();

    /** The tuples of a standard that hold numbers only. */
    static Stream<Written> of(Standard standard) {
        return ALL.stream().mapMulti((tuple, found) -> tuple.written(standard).ifPresent(found));
    }

    private Optional<Written> written(Standard standard) {
        return standard.get(key)
                .flatMap(setting -> setting.value().longs().map(numbers -> new Written(this, setting, numbers)));
    }

    /** A tuple and its numbers in one standard. */
    record Written(SysctlTuple tuple, Setting<SysctlValue> setting, List<Long> numbers) {}
}
