package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.CpuSet;
import java.util.Optional;

/**
 * The CPUs that a service was given by number.
 *
 * @param claim why they are to be its own: {@code fifo threads}; empty for a service that shares them
 */
record NamedCpus(Standard standard, CpuSet cpus, Place place, Optional<String> claim) {

    /** Empty where it names none, which is all of the host's. */
    static Optional<NamedCpus> of(Standard standard) {
        Optional<String> claim = RealtimeThreads.of(standard)
                .map(policy -> policy.value() + " threads")
                .or(() -> partition(standard));
        Optional<NamedCpus> pinned =
                Affinity.of(standard).map(own -> new NamedCpus(standard, own.cpus(), own.place(), claim));
        Optional<NamedCpus> walled =
                standard.get(Keys.CPUSET_CPUS).map(own -> new NamedCpus(standard, own.value(), own.place(), claim));
        // A partition is one of the group's CPUs, wherever its threads are pinned.
        return claim.filter(why -> why.contains("partition")).isPresent() ? walled : pinned.or(() -> walled);
    }

    private static Optional<String> partition(Standard standard) {
        return standard.get(Keys.cgroup("cpuset.cpus.partition"))
                .map(Setting::value)
                .filter(kind -> kind.equals("root") || kind.equals("isolated"))
                .map(kind -> "partition (" + kind + ")");
    }

    String words() {
        return claim.map(why -> "the " + why + " of " + SharedHost.name(standard))
                        .orElse(SharedHost.name(standard))
                + " on " + cpus;
    }
}
