package io.keelson.check;

import io.keelson.standard.Comparisons;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter that holds several numbers, each not below the one before it.
 *
 * @param members what the numbers are called, in their order
 */
record SysctlTuple(String key, List<String> members) {
    /** The tuples of a standard that hold numbers only. */
    static Stream<Written> of(Standard standard) {
        return Comparisons.TUPLES.entrySet().stream()
                .map(tuple -> new SysctlTuple(tuple.getKey(), tuple.getValue()))
                .flatMap(tuple -> standard.get(Keys.sysctl(tuple.key)).stream()
                        .flatMap(setting ->
                                setting.value().longs().stream().map(numbers -> new Written(tuple, setting, numbers))));
    }

    /** A tuple and its numbers in one standard. */
    record Written(SysctlTuple tuple, Setting<SysctlValue> setting, List<Long> numbers) {}
}
