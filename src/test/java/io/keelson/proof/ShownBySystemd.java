package io.keelson.proof;

import io.keelson.standard.IoLimits;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.CpuQuota;
import io.keelson.value.IoRate;
import io.keelson.value.MemoryLimit;
import io.keelson.value.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What systemd's own dump of a unit must show for a standard, property by property. */
final class ShownBySystemd {
    /** systemd 252 has no line for these in its dump; its check of the unit reads them all the same. */
    private static final Set<String> NOT_IN_THE_DUMP = Set.of("NoNewPrivileges", "Environment", "ExecStart");

    private static final Set<String> SPANS = Set.of("RestartSec", "TimeoutStopSec", "TimeoutStartSec");
    private static final String INFINITE = "18446744073709551615";

    private final Map<String, List<String>> shown = new TreeMap<>();

    private ShownBySystemd() {}

    static Map<String, List<String>> of(Standard standard) {
        ShownBySystemd properties = new ShownBySystemd();
        standard.units().section("Service").forEach((name, value) -> properties.directive(name, value.last()));
        properties.memory(standard);
        properties.cpu(standard);
        standard.cgroup().ioMax().devices().forEach(properties::io);
        if (standard.isWhole()) { // A drop-in leaves the unit the description that its package gave it.
            standard.description().ifPresent(text -> properties.put("Description", text.toString()));
        }
        return properties.shown;
    }

    private void directive(String name, String value) {
        if (NOT_IN_THE_DUMP.contains(name)) {
            return;
        }
        if (name.startsWith("Limit")) {
            String[] limits = value.split(":");
            put(name, number(limits[limits.length - 1]));
            put(name + "Soft", number(limits[0]));
        } else if (SPANS.contains(name)) {
            put(name, TimeSpan.parse(value).toString());
        } else {
            put(name, value.equals("true") ? "yes" : value.equals("false") ? "no" : value);
        }
    }

    private void memory(Standard standard) {
        Map.of(
                        "MemoryMin", Keys.MEMORY_MIN,
                        "MemoryLow", Keys.MEMORY_LOW,
                        "MemoryHigh", Keys.MEMORY_HIGH,
                        "MemoryMax", Keys.MEMORY_MAX)
                .forEach((property, key) -> standard.get(key).ifPresent(limit -> put(property, bytes(limit.value()))));
    }

    private void cpu(Standard standard) {
        standard.get(Keys.CPU_WEIGHT)
                .ifPresent(weight -> put("CPUWeight", weight.value().toString()));
        standard.get(Keys.CPUSET_CPUS)
                .ifPresent(cpus -> put("AllowedCPUs", cpus.value().toString()));
        standard.get(Keys.CPU_MAX)
                .filter(quota -> quota.value() instanceof CpuQuota.Share)
                .map(quota -> ((CpuQuota.Share) quota.value()).hundredths() * 100)
                .ifPresent(micros ->
                        put("CPUQuotaPerSecSec", TimeSpan.ofMicros(micros).toString()));
    }

    private void io(String device, IoLimits limits) {
        rate("IOReadBandwidthMax", device, limits.rbps());
        rate("IOWriteBandwidthMax", device, limits.wbps());
    }

    /** Shown to one decimal of a binary unit; the samples' rates are whole MiB, so nothing is lost. */
    private void rate(String property, String device, Optional<IoRate> rate) {
        rate.filter(IoRate.Bandwidth.class::isInstance)
                .map(limit -> ((IoRate.Bandwidth) limit).bytesPerSecond())
                .ifPresent(bytes -> put(property, device + " " + (bytes >> 20) + ".0M"));
    }

    private static String bytes(MemoryLimit limit) {
        return limit.bytes().map(size -> Long.toString(size.bytes())).orElse(INFINITE);
    }

    private static String number(String limit) {
        return limit.equals("infinity") ? INFINITE : limit;
    }

    private void put(String property, String value) {
        shown.put(property, List.of(value));
    }
}
