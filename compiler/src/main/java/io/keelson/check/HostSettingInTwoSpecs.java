package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What holds for the whole host and stands in the specs of two services. */
final class HostSettingInTwoSpecs implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H002",
            "host-setting-in-two-specs",
            Severity.NOTE,
            "Two specs of one host set the same",
            "Sysctls and mounts are the host's: today both specs want the same of it, and whoever changes it in one of them makes them fight.",
            "Give the host a spec of its own for what holds for all its services, and drop it from theirs.",
            "sysctl.d(5); fstab(5)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** Of two specs there is one problem, however much they have in common. */
    @Override
    public Stream<Problem> check(List<Standard> standards) {
        Map<List<String>, List<HostSetting.Twice>> bySpecs = new LinkedHashMap<>();
        Stream.concat(
                        HostSetting.sysctlsSetTwice(standards).stream(),
                        HostSetting.mountPointsSetTwice(standards).stream())
                .filter(HostSetting.Twice::isSame)
                .forEach(twice -> bySpecs.computeIfAbsent(names(twice), first -> new ArrayList<>())
                        .add(twice));
        return bySpecs.values().stream().map(HostSettingInTwoSpecs::problem);
    }

    private static List<String> names(HostSetting.Twice twice) {
        return List.of(
                SharedHost.name(twice.first().standard()),
                SharedHost.name(twice.later().standard()));
    }

    private static Problem problem(List<HostSetting.Twice> all) {
        HostSetting.Twice twice = all.get(0);
        List<String> others =
                all.stream().skip(1).map(one -> one.later().what()).toList();
        return TEXT.at(
                        twice.later().place(),
                        names(twice).get(1) + " sets " + twice.later().what()
                                + (others.isEmpty() ? "" : ", and also " + String.join(", ", others)))
                .and(twice.first().place(), "and " + names(twice).get(0) + " to the same");
    }
}
