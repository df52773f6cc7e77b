package io.keelson.check;

import io.keelson.rule.HostRule;
import java.util.List;

/** Every rule of several specs for one host, in the order of their codes. */
final class BuiltInHostRules {
    static final List<HostRule> ALL = List.of(
            new OneSysctlTwoValues(),
            new HostSettingInTwoSpecs(),
            new OneMountPointTwoMounts(),
            new DeviceMountedByTwoSpecs(),
            new ProtectionsAboveTheHost(),
            new LimitsAboveTheHost(),
            new ExclusiveCpusShared(),
            new OnePortTwoServices(),
            new OneHostTwoTargets(),
            new DiskLimitsAddUp());

    private BuiltInHostRules() {}
}
