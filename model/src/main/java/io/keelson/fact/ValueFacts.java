package io.keelson.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of {@code values.tsv} by table and by the setting whose values they are; most settings have none. */
final class ValueFacts {
    private final Lazy<Map<String, Map<String, List<FactValue>>>> bySetting = new Lazy<>(ValueFacts::read);

    List<FactValue> of(String table, String key) {
        return bySetting.get().getOrDefault(table, Map.of()).getOrDefault(key, List.of());
    }

    private static Map<String, Map<String, List<FactValue>>> read() {
        return Lines.builtIn("values.tsv", FactValue.COLUMNS)
                .rows()
                .map(FactValue::read)
                .collect(Collectors.groupingBy(
                        FactValue::table,
                        Collectors.groupingBy(FactValue::key, HashMap::new, Collectors.toUnmodifiableList())));
    }
}
