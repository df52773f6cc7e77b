package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.DirectiveLine;
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
        List<DirectiveLine> lines = lines(standard);
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.text().equals("numa"))) {
            return Optional.empty();
        }
        List<NumberRange> ranges = lines.stream()
                .flatMap(line -> CpuSet.parseSystemd(line.text()).ranges().stream())
                .toList();
        return Optional.of(new Affinity(new CpuSet(ranges), lines.get(0).place()));
    }

    /** Where the CPUs of the NUMA nodes are asked for. */
    static Optional<Place> ofNodes(Standard standard) {
        return lines(standard).stream()
                .filter(line -> line.text().equals("numa"))
                .map(DirectiveLine::place)
                .findFirst();
    }

    private static List<DirectiveLine> lines(Standard standard) {
        return standard.lines(Keys.service("CPUAffinity")).toList();
    }
}
