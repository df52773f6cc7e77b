package io.keelson.standard;

import io.keelson.fact.Allowed;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.value.CpuQuota;
import io.keelson.value.CpuSet;
import io.keelson.value.FileMode;
import io.keelson.value.InvalidValue;
import io.keelson.value.MemoryLimit;
import io.keelson.value.NiceLimit;
import io.keelson.value.ResourceLimit;
import io.keelson.value.Signal;
import io.keelson.value.SystemdBool;
import io.keelson.value.SystemdSize;
import io.keelson.value.TasksMax;
import io.keelson.value.TimeSpan;
import io.keelson.value.Version;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What {@code systemctl show} prints of a directive: by the directive's type, for those whose form is the same everywhere. */
final class PropertyForm {
    /** What every systemd here in use has; a younger directive is compared only where the target surely has it. */
    private static final Version OLDEST = Version.parse("247");

    /** Words that systemd keeps as numbers. Source: sched(7), ioprio_set(2). */
    private static final Map<String, Map<String, String>> NUMBERED = Map.of(
            "CPUSchedulingPolicy", Map.of("other", "0", "fifo", "1", "rr", "2", "batch", "3", "idle", "5"),
            "IOSchedulingClass", Map.of("realtime", "1", "best-effort", "2", "idle", "3"));

    /**
     * They are shown under another name or as another kind of value, only of a unit that runs, only beside another
     * directive, or not at all since control groups have version 2.
     */
    private static final Set<String> OTHERWISE = Set.of(
            "WatchdogSec",
            "SyslogLevel",
            "SyslogFacility",
            "LogLevelMax",
            "TimeoutSec",
            "StartLimitInterval",
            "CPUSchedulingPriority",
            "BlockIOAccounting",
            "CPUShares",
            "MemoryLimit",
            "MountAPIVFS",
            "PermissionsStartOnly",
            "StartupAllowedCPUs",
            "StartupAllowedMemoryNodes",
            "StartupCPUShares",
            "TTYColumns",
            "TTYRows");

    /** Before it, the second decimal of a share was refused. */
    private static final Version HUNDREDTHS = Version.parse("252");

    /** Types whose values are shown as they were written. */
    private static final Set<String> AS_WRITTEN = Set.of("int", "uint", "weight", "weight-or-idle", "user");

    /** DynamicUser=yes sets them, whatever the unit says. */
    private static final Set<String> OF_DYNAMIC_USERS = Set.of(
            "NoNewPrivileges",
            "PrivateTmp",
            "ProtectHome",
            "ProtectSystem",
            "RemoveIPC",
            "RestrictSUIDSGID",
            "User",
            "Group");

    private PropertyForm() {}

    static SortedMap<String, String> all(Settings settings, Target target) {
        Target sure = sure(target);
        TreeMap<String, String> shown = new TreeMap<>();
        settings.within("systemd", "Service").forEach(setting -> {
            Directive directive = (Directive) setting.value();
            if (directive.texts().size() == 1 && !isOverruled(setting.key().name(), settings)) {
                shown.putAll(
                        shown(setting.key().name(), directive.last(), fact -> directive.value(Object.class), sure));
            }
        });
        ResourceControl.lines(settings)
                .forEach(line ->
                        shown.putAll(shown(line.directive(), line.value(), fact -> read(fact, line.value()), sure)));
        return shown;
    }

    private static boolean isOverruled(String directive, Settings settings) {
        return OF_DYNAMIC_USERS.contains(directive)
                && settings.value(Keys.service("DynamicUser")).isPresent();
    }

    static Map<String, String> of(String directive, String text, Target target) {
        return shown(directive, text, fact -> read(fact, text), sure(target));
    }

    private static Target sure(Target target) {
        return target.withSystemd(target.systemd().orElse(OLDEST));
    }

    private static Optional<Object> read(Fact fact, String text) {
        try {
            return Optional.of(fact.parse(text));
        } catch (InvalidValue refused) {
            return Optional.empty(); // systemd drops the line
        }
    }

    private static Map<String, String> shown(
            String directive, String text, Function<Fact, Optional<Object>> reader, Target sure) {
        Optional<Fact> fact = Facts.builtIn().systemd("Service", directive).filter(row -> isThere(row, text, sure));
        if (fact.isEmpty()
                || text.isEmpty()
                || text.contains("%") && !fact.get().type().equals("cpu-quota")) {
            return Map.of(); // a specifier, or a share of what the host has
        }
        return reader.apply(fact.get())
                .map(value -> shown(directive, fact.get(), value, sure))
                .orElse(Map.of());
    }

    private static boolean isThere(Fact fact, String text, Target target) {
        Facts facts = Facts.builtIn();
        return !OTHERWISE.contains(name(fact))
                && !facts.isMissing(fact, target)
                && facts.missingValue(fact, text, target).isEmpty();
    }

    private static String name(Fact fact) {
        return fact.key().substring(fact.key().indexOf('.') + 1);
    }

    private static Map<String, String> shown(String directive, Fact fact, Object value, Target target) {
        if (NUMBERED.containsKey(directive)) {
            return Optional.ofNullable(NUMBERED.get(directive).get(value.toString()))
                    .map(number -> Map.of(directive, number))
                    .orElse(Map.of());
        }
        if (value instanceof ResourceLimit limit) {
            return pair(directive, number(limit.soft()), number(limit.hard()));
        }
        if (value instanceof NiceLimit limit) {
            return pair(directive, Integer.toString(limit.soft()), Integer.toString(limit.hard()));
        }
        if (value instanceof TimeSpan span) {
            return span(directive, span);
        }
        if (value instanceof CpuQuota.Share share) {
            boolean coarse = target.systemd().orElseThrow().compareTo(HUNDREDTHS) < 0;
            return coarse && share.hundredths() % 10 != 0
                    ? Map.of()
                    : Map.of(
                            "CPUQuotaPerSecUSec",
                            TimeSpan.ofMicros(share.hundredths() * 100).toString());
        }
        return single(fact, value).map(text -> Map.of(directive, text)).orElse(Map.of());
    }

    private static Optional<String> single(Fact fact, Object value) {
        if (value instanceof SystemdBool bool) {
            return Optional.of(bool.yes() ? "yes" : "no");
        }
        if (value instanceof SystemdSize size) {
            return single(fact, size.limit());
        }
        if (value instanceof MemoryLimit limit) {
            return limit == MemoryLimit.MAX
                    ? Optional.of("infinity")
                    : limit.bytes().map(Object::toString);
        }
        if (value instanceof Signal signal) {
            return Optional.of(Integer.toString(signal.number()));
        }
        if (value instanceof FileMode mode) {
            return Optional.of(String.format("%04o", mode.bits()));
        }
        if (value instanceof CpuSet set) {
            return Optional.of(set.toString().replace(',', ' '));
        }
        boolean plain = value instanceof TasksMax || AS_WRITTEN.contains(fact.type());
        return plain ? Optional.of(value.toString()) : word(fact, value.toString());
    }

    /** A word of a closed list; a yes or no in it is shown as such. */
    private static Optional<String> word(Fact fact, String text) {
        if (!(fact.allowed() instanceof Allowed.Words words) || !fact.type().equals("word")) {
            return Optional.empty();
        }
        if (words.words().contains(text)) {
            return Optional.of(text);
        }
        return Optional.of(SystemdBool.parse(text).yes() ? "yes" : "no");
    }

    private static Map<String, String> pair(String directive, String soft, String hard) {
        return Map.of(directive, hard, directive + "Soft", soft);
    }

    private static String number(long limit) {
        return limit == ResourceLimit.INFINITY ? "infinity" : Long.toString(limit);
    }

    /** Of a start or a stop no time at all means no limit. Source: systemd.service(5). */
    private static Map<String, String> span(String directive, TimeSpan span) {
        boolean none = span.micros() == 0 && directive.startsWith("Timeout");
        String shown = (none ? TimeSpan.INFINITY : span).toString();
        String name = directive.endsWith("Sec") ? directive.substring(0, directive.length() - 3) + "USec" : directive;
        return Map.of(name, shown);
    }
}
