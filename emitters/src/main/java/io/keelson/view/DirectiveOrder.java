package io.keelson.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private static final Rank UNRANKED = new Rank(3, 0); // the group of the resources, by their names

    private static final Map<String, Rank> RANKS = ranks();

    /** By group, then by the group's own order, then by name. */
    static final Comparator<String> ORDER = DirectiveOrder::compare;

    private record Rank(int group, int place) {}

    private DirectiveOrder() {}

    /** The number of the group that the directive stands in. */
    static int group(String directive) {
        return rank(directive).group();
    }

    private static int compare(String one, String other) {
        Rank first = rank(one);
        Rank second = rank(other);
        int byGroup = Integer.compare(first.group(), second.group());
        int byPlace = byGroup != 0 ? byGroup : Integer.compare(first.place(), second.place());
        return byPlace != 0 ? byPlace : one.compareTo(other);
    }

    private static Rank rank(String directive) {
        return RANKS.getOrDefault(directive, UNRANKED);
    }

    private static Map<String, Rank> ranks() {
        Map<String, Rank> ranks = new HashMap<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            for (int place = 0; place < GROUPS.get(group).size(); place++) {
                ranks.put(GROUPS.get(group).get(place), new Rank(group, place));
            }
        }
        return Map.copyOf(ranks);
    }
}
