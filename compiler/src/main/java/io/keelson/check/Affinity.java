package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.CpuSet;
import io.keelson.value.NumberRange;
import java.util.List;
import java.util.Optional;

/** The CPUs of CPUAffinity=, all its lines together, at the place of the first. */
record Affinity(CpuSet cpus, Place place) {
    /** Empty where it is not written, or the CPUs are those of a NUMA node. */
    static Optional<Affinity> of(Standard standard) {
        List<Standard.Item> items = items(standard);
        if (items.isEmpty() || items.stream().anyMatch(item -> item.text().equals("numa"))) {
            return Optional.empty();
        }
        List<NumberRange> ranges = items.stream()
                .flatMap(item -> CpuSet.parseSystemd(item.text()).ranges().stream())
                .toList();
        return Optional.of(new Affinity(new CpuSet(ranges), items.get(0).place()));
    }

    /** Where the CPUs of the NUMA nodes are asked for. */
    static Optional<Place> ofNodes(Standard standard) {
        return items(standard).stream()
                .filter(item -> item.text().equals("numa"))
                .map(Standard.Item::place)
                .findFirst();
    }

    private static List<Standard.Item> items(Standard standard) {
        return standard.items(Keys.service("CPUAffinity")).toList();
    }
}
