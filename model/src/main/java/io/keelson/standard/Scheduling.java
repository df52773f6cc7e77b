package io.keelson.standard;

import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * The scheduler's treatment of a service.
 *
 * @param priority 1..99 with {@code fifo} and {@code rr}, absent otherwise; see sched(7)
 */
public record Scheduling(SchedulingPolicy policy, Optional<Integer> priority) {
    public Scheduling {
        List<String> both = List.of(Keys.SCHEDULING_PRIORITY.toString(), Keys.SCHEDULING_POLICY.toString());
        if (policy.isRealTime() && priority.isEmpty()) {
            throw InvalidValue.of("scheduling", policy, "a priority of 1..99 beside fifo or rr")
                    .because("a real-time thread without one has the lowest, 1, which is rarely meant")
                    .between(List.of(Keys.SCHEDULING_POLICY.toString(), Keys.SCHEDULING_PRIORITY.toString()));
        }
        if (!policy.isRealTime() && priority.isPresent()) {
            throw InvalidValue.of("scheduling priority", priority.get(), "a priority only beside fifo or rr")
                    .because("the other policies know only priority 0")
                    .between(both);
        }
        if (priority.isPresent() && (priority.get() < 1 || priority.get() > 99)) {
            throw InvalidValue.of("scheduling priority", priority.get(), "1..99")
                    .between(both);
        }
    }

    /** What the settings say of it. */
    public static Optional<Scheduling> from(Settings settings) {
        if (settings.value(Keys.SCHEDULING_POLICY).isEmpty()) {
            settings.value(Keys.SCHEDULING_PRIORITY).ifPresent(Scheduling::refuseAlone);
        }
        return settings.value(Keys.SCHEDULING_POLICY)
                .map(policy -> new Scheduling(policy, settings.value(Keys.SCHEDULING_PRIORITY)));
    }

    private static void refuseAlone(int priority) {
        throw InvalidValue.of("scheduling priority", priority, "a priority beside the policy fifo or rr")
                .because("without a policy the service keeps that of other processes, which knows only priority 0")
                .between(List.of(Keys.SCHEDULING_PRIORITY.toString(), Keys.SCHEDULING_POLICY.toString()));
    }

    /** The same as settings. */
    public Settings settings() {
        return Settings.builder()
                .put(Keys.SCHEDULING_POLICY, policy)
                .put(Keys.SCHEDULING_PRIORITY, priority)
                .build();
    }
}
