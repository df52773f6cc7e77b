package io.keelson.standard;

import io.keelson.value.CpuQuota;
import io.keelson.value.IoRate;
import io.keelson.value.MemoryLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one correspondence between keys and the systemd directives that are another spelling of them: cgroup limits,
 * io.max and scheduling. The facts say which directive belongs to which key ({@code same_as}); here stands how the
 * value is written. Source: systemd.resource-control(5), systemd.exec(5).
 */
public final class ResourceControl {
    /** The directive of each limit of io.max. */
    public static final Map<String, String> IO_DIRECTIVES = Map.of(
            "rbps", "IOReadBandwidthMax",
            "wbps", "IOWriteBandwidthMax",
            "riops", "IOReadIOPSMax",
            "wiops", "IOWriteIOPSMax");

    private static final Map<Key<?>, String> DIRECTIVES = Map.ofEntries(
            Map.entry(Keys.MEMORY_MIN, "MemoryMin"),
            Map.entry(Keys.MEMORY_LOW, "MemoryLow"),
            Map.entry(Keys.MEMORY_HIGH, "MemoryHigh"),
            Map.entry(Keys.MEMORY_MAX, "MemoryMax"),
            Map.entry(Keys.MEMORY_SWAP_MAX, "MemorySwapMax"),
            Map.entry(Keys.CPU_WEIGHT, "CPUWeight"),
            Map.entry(Keys.CPU_MAX, "CPUQuota"),
            Map.entry(Keys.CPU_MAX_PERIOD, "CPUQuotaPeriodSec"),
            Map.entry(Keys.CPUSET_CPUS, "AllowedCPUs"),
            Map.entry(Keys.CPUSET_MEMS, "AllowedMemoryNodes"),
            Map.entry(Keys.IO_WEIGHT, "IOWeight"),
            Map.entry(Keys.cgroup("pids.max"), "TasksMax"),
            Map.entry(Keys.SCHEDULING_POLICY, "CPUSchedulingPolicy"),
            Map.entry(Keys.SCHEDULING_PRIORITY, "CPUSchedulingPriority"));

    private ResourceControl() {}

    /** One directive that a setting becomes. */
    public record Line(String directive, String value, Setting<?> setting) {}

    /** The directives of the service, in the order of their keys. */
    public static List<Line> lines(Settings settings) {
        List<Line> lines = new ArrayList<>();
        Stream.concat(settings.within("cgroup"), settings.within("scheduling"))
                .forEach(setting -> line(setting).ifPresent(lines::add));
        return lines;
    }

    /** The directive that spells the key; none for an interface file that systemd has no directive for. */
    public static Optional<String> directive(Key<?> key) {
        if (key.path().size() == 4 && key.path().get(1).equals("io.max")) {
            return Optional.ofNullable(IO_DIRECTIVES.get(key.name()));
        }
        return Optional.ofNullable(DIRECTIVES.get(key));
    }

    /** The key that the directive spells; none for one that is its own key, and for the four of io.max. */
    public static Optional<Key<?>> key(String directive) {
        return DIRECTIVES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(directive))
                .<Key<?>>map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Line> line(Setting<?> setting) {
        return directive(setting.key()).map(directive -> new Line(directive, text(setting), setting));
    }

    private static String text(Setting<?> setting) {
        Object value = setting.value();
        if (value instanceof MemoryLimit limit) {
            return limit.toSystemd();
        }
        if (value instanceof IoRate rate) {
            String device = setting.key().path().get(2);
            String written = device.matches("[0-9]+:[0-9]+") ? "/dev/block/" + device : device;
            return written + " " + (rate instanceof IoRate.Unlimited ? "infinity" : rate.toString());
        }
        if (value instanceof CpuQuota quota) {
            return quota instanceof CpuQuota.Max ? "" : quota.toString();
        }
        return value.toString().equals("max") ? "infinity" : value.toString();
    }
}
