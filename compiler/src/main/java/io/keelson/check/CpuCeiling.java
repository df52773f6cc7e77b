package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.CpuQuota;
import io.keelson.value.CpuSet;
import io.keelson.value.GoMaxProcs;
import java.util.ArrayList;
import java.util.List;

/**
 * How many threads of Go code at most get CPUs of their own, and why.
 *
 * @param most 1 or more
 * @param place where that is written
 */
record CpuCeiling(long most, Place place, String because) {
    static List<CpuCeiling> of(Standard standard) {
        List<CpuCeiling> ceilings = new ArrayList<>();
        standard.get(Keys.CPU_MAX).ifPresent(quota -> {
            if (quota.value() instanceof CpuQuota.Share share) {
                long cpus = GoMaxProcs.ofQuota(share).procs();
                ceilings.add(new CpuCeiling(cpus, quota.place(), "the quota of " + share + " is for " + cpus));
            }
        });
        standard.get(Keys.CPUSET_CPUS).ifPresent(set -> ceilings.add(of(set.value(), set.place())));
        Affinity.of(standard).ifPresent(affinity -> ceilings.add(of(affinity.cpus(), affinity.place())));
        standard.get(Keys.TARGET_CPUS)
                .ifPresent(cpus ->
                        ceilings.add(new CpuCeiling(cpus.value(), cpus.place(), "the host has " + cpus.value())));
        return ceilings;
    }

    private static CpuCeiling of(CpuSet cpus, Place place) {
        String unit = cpus.count() == 1 ? " CPU: " : " CPUs: ";
        return new CpuCeiling(cpus.count(), place, "it may use " + cpus.count() + unit + cpus);
    }
}
