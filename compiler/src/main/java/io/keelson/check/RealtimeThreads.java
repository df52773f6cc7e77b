package io.keelson.check;

import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Optional;

/** The policy of a service all of whose threads are real-time. */
final class RealtimeThreads {
    private RealtimeThreads() {}

    /** Empty with CPUSchedulingResetOnFork=, by which only the first thread keeps the policy, also where that is unknown. */
    static Optional<Setting<SchedulingPolicy>> of(Standard standard) {
        boolean mayReset = Switch.mayBeOn(standard, Keys.service("CPUSchedulingResetOnFork"));
        return standard.get(Keys.SCHEDULING_POLICY)
                .filter(policy -> policy.value().isRealTime() && !mayReset);
    }
}
