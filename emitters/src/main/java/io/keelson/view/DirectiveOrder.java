package io.keelson.view;

import java.util.Comparator;
import java.util.List;

/**
 * The order of directives in a section, as people look for them: what runs and as whom, its environment, how it is
 * restarted and stopped, its limits, its walls. What stands in no group is a limit or a resource.
 */
final class DirectiveOrder {
    private static final List<String> RUNS = List.of(
            "Description",
            "Documentation",
            "Wants",
            "Requires",
            "BindsTo",
            "PartOf",
            "After",
            "Before",
            "RequiresMountsFor",
            "Type",
            "User",
            "Group",
            "DynamicUser",
            "SupplementaryGroups",
            "Slice",
            "WorkingDirectory",
            "RuntimeDirectory",
            "StateDirectory",
            "CacheDirectory",
            "LogsDirectory",
            "ConfigurationDirectory",
            "ExecCondition",
            "ExecStartPre",
            "ExecStart",
            "ExecStartPost",
            "ExecReload",
            "ExecStop",
            "ExecStopPost");
    private static final List<String> ENVIRONMENT = List.of(
            "EnvironmentFile", "Environment", "PassEnvironment", "UnsetEnvironment", "LoadCredential", "SetCredential");
    private static final List<String> RESTARTS = List.of(
            "StartLimitIntervalSec",
            "StartLimitBurst",
            "StartLimitAction",
            "Restart",
            "RestartSec",
            "SuccessExitStatus",
            "RestartPreventExitStatus",
            "RestartForceExitStatus",
            "KillMode",
            "KillSignal",
            "SendSIGKILL",
            "TimeoutSec",
            "TimeoutStartSec",
            "TimeoutStopSec",
            "WatchdogSec");
    private static final List<String> WALLS = List.of(
            "AmbientCapabilities",
            "CapabilityBoundingSet",
            "DevicePolicy",
            "LockPersonality",
            "MemoryDenyWriteExecute",
            "NoNewPrivileges",
            "PrivateDevices",
            "PrivateIPC",
            "PrivateMounts",
            "PrivateNetwork",
            "PrivateTmp",
            "PrivateUsers",
            "ProcSubset",
            "ProtectClock",
            "ProtectControlGroups",
            "ProtectHome",
            "ProtectHostname",
            "ProtectKernelLogs",
            "ProtectKernelModules",
            "ProtectKernelTunables",
            "ProtectProc",
            "ProtectSystem",
            "InaccessiblePaths",
            "ReadOnlyPaths",
            "ReadWritePaths",
            "RemoveIPC",
            "RestrictAddressFamilies",
            "RestrictNamespaces",
            "RestrictRealtime",
            "RestrictSUIDSGID",
            "SystemCallArchitectures",
            "SystemCallErrorNumber",
            "SystemCallFilter",
            "UMask");
    private static final List<List<String>> GROUPS = List.of(RUNS, ENVIRONMENT, RESTARTS, List.of(), WALLS);
    private static final int RESOURCES = 3;

    /** By group, then by the group's own order, then by name. */
    static final Comparator<String> ORDER = Comparator.comparingInt(DirectiveOrder::group)
            .thenComparingInt(directive -> GROUPS.get(group(directive)).indexOf(directive))
            .thenComparing(Comparator.naturalOrder());

    private DirectiveOrder() {}

    /** The number of the group that the directive stands in. */
    static int group(String directive) {
        for (int group = 0; group < GROUPS.size(); group++) {
            if (GROUPS.get(group).contains(directive)) {
                return group;
            }
        }
        return RESOURCES;
    }
}
