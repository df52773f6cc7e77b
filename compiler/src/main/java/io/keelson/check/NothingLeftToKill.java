package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A limit that is to be kept by killing, and a program that is not to be killed. */
final class NothingLeftToKill implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M012",
            "nothing-left-to-kill",
            Severity.WARNING,
            "The kernel may not kill what fills the limit",
            "When a group is at its memory.max, the kernel frees memory by killing one of its processes. With OOMScoreAdjust=-1000 it passes over all of them: the program hangs in the allocation and burns a processor, and the unit stays active.",
            "Drop OOMScoreAdjust, or take -999, with which the service is the last of the host to be killed.",
            "proc(5), /proc/PID/oom_score_adj; https://docs.kernel.org/admin-guide/cgroup-v2.html#memory; systemd.exec(5), OOMScoreAdjust=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> ADJUST = Keys.service("OOMScoreAdjust");
    private static final String NEVER = "-1000";

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(ADJUST)
                .filter(never -> never.value().last().equals(NEVER))
                .flatMap(never -> standard.get(Keys.MEMORY_MAX)
                        .filter(limit -> limit.value().bytes().isPresent())
                        .map(limit -> TEXT.at(never.place(), "no process of the service may be killed")
                                .and(limit.place(), "and one has to be at this limit")))
                .stream();
    }
}
