package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A weight that nobody may look at. */
final class IoWeightWithoutItsController implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-I003",
            "io-weight-without-its-controller",
            Severity.NOTE,
            "io.weight works only with io.cost or bfq",
            "The file takes a weight whether or not anything shares out by it: either io.cost is enabled for the disk (io.cost.qos of the root group, enable=1), or its scheduler is bfq. The usual scheduler of virtual disks and NVMe is none.",
            "Switch io.cost on for the disk and accept this, or use io.max.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#io; systemd.resource-control(5), IOWeight=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(Keys.IO_WEIGHT)
                .map(weight -> TEXT.at(weight.place(), "a weight of " + weight.value() + " if the disk has either"))
                .stream();
    }
}
