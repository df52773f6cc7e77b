package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CPUs that one service has for itself and another one is sent to. */
final class ExclusiveCpusShared implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H007",
            "exclusive-cpus-shared",
            Severity.WARNING,
            "A service is sent to CPUs that another one has for itself",
            "A thread of fifo or rr that does not sleep keeps its CPU from every normal thread and from those of a lower priority; of two with one priority under fifo the second waits until the first one sleeps. A partition needs CPUs that no other group has: it becomes invalid, or its CPUs are taken from the other.",
            "Give each of them CPUs of its own with cpuset.cpus.",
            "sched(7); https://docs.kernel.org/admin-guide/cgroup-v2.html#cpuset-interface-files, cpuset.cpus.partition");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        List<NamedCpus> named =
                standards.stream().flatMap(one -> NamedCpus.of(one).stream()).toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            for (NamedCpus before : named.subList(0, i)) {
                check(before, named.get(i)).ifPresent(problems::add);
            }
        }
        return problems.stream();
    }

    /** Services that both share their CPUs may share them with each other. */
    private static Optional<Problem> check(NamedCpus before, NamedCpus later) {
        return before.claim().isEmpty() && later.claim().isEmpty()
                ? Optional.empty()
                : before.cpus()
                        .shared(later.cpus())
                        .map(shared -> TEXT.at(later.place(), later.words())
                                .and(before.place(), "and " + before.words() + ": both have " + shared));
    }
}
