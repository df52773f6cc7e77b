package io.keelson.check;

import io.keelson.rule.Rule;
import java.util.List;

/** Every rule that Keelson brings, in the order of their codes. */
public final class BuiltInRules {
    public static final List<Rule> ALL = List.of(
            new BuildmodeInsideLdflags(),
            new StaticBesidePie(),
            new PieInEmptyImage(),
            new StrippedButProbed(),
            new UnknownCompilerFlag(),
            new ExecstartIsNotTheBinary(),
            new RealtimeUnboundByCpuLimits(),
            new JournalIsNotData(),
            new UnknownMountOption(),
            new NofileLowersHardLimit(),
            new UnknownGodebugKey(),
            new CrashWithoutCore(),
            new IoMaxOnPartition(),
            new IoMaxMissesTheMounts(),
            new GomemlimitWithoutHeadroom(),
            new UnknownSysctl(),
            new SysctlNotOnTarget(),
            new DirectiveNotOnTarget(),
            new MountOptionNotOnTarget(),
            new ValueNotOnTarget(),
            new NoSystemdOnTarget(),
            new NotInContainer(),
            new BuildmodeNotOnPlatform(),
            new PerhapsNotOnTarget(),
            new UlimitInExecLine(),
            new StartLimitNeverReached(),
            new WriteIntoCgroupTree(),
            new CgroupV1Path(),
            new SeveralExecStarts(),
            new NoExecStartLeft());

    private BuiltInRules() {}
}
