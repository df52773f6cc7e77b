package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A limit that holds for more than it names. */
final class IoMaxOnPartition implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-I001",
            "io-max-on-partition",
            Severity.WARNING,
            "io.max names a partition",
            "The kernel limits whole disks only and refuses a partition; systemd takes the disk in its place, so the limit also counts what other partitions of the disk do.",
            "Name the whole disk.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#io; systemd.resource-control(5), IOReadBandwidthMax=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return LimitedDisk.of(standard).stream()
                .filter(limited -> limited.disk().partition().isPresent())
                .map(limited -> TEXT.at(
                                limited.place(),
                                "this limits all of " + limited.disk().whole() + ", not partition "
                                        + limited.disk().partition().orElseThrow())
                        .fix("Write " + limited.disk().whole() + "."));
    }
}
