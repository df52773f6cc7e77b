package io.keelson.standard;

import io.keelson.value.CpuMax;
import io.keelson.value.CpuQuota;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.TimeSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The limits of the service's control group, version 2.
 *
 * @param files the text of every other interface file, whichever type it has; {@link NormalForm} says what the kernel
 *     shows of all of them
 */
public record Cgroup(MemoryLimits memory, Optional<CpuMax> cpuMax, IoMax ioMax, SortedMap<String, String> files) {
    private static final Pattern FILE = Pattern.compile("[a-z0-9]+(\\.[A-Za-z0-9_]+)+");

    public Cgroup {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        files.values().forEach(LineText::parse);
        for (String file : files.keySet()) {
            if (!FILE.matcher(file).matches()) {
                throw InvalidValue.of("interface file", file, "the name of a file of cgroup v2, such as pids.max");
            }
        }
        if ("0".equals(files.get("pids.max"))) {
            throw InvalidValue.of("pids.max", 0, "1 or more, or max")
                    .because("systemd drops TasksMax=0, which leaves the default of the manager")
                    .between(List.of("cgroup.pids.max"));
        }
    }

    /** What the settings say of it. */
    public static Cgroup from(Settings settings) {
        return new Cgroup(MemoryLimits.from(settings), cpuMax(settings), IoMax.from(settings), plainFiles(settings));
    }

    static Optional<CpuMax> cpuMax(Settings settings) {
        Optional<CpuQuota> quota = settings.value(Keys.CPU_MAX);
        Optional<TimeSpan> period = settings.value(Keys.CPU_MAX_PERIOD);
        if (quota.isEmpty() && period.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CpuMax(quota.orElse(CpuQuota.MAX), period.orElse(CpuMax.DEFAULT_PERIOD)));
        } catch (InvalidValue e) {
            Key<?> key = period.isPresent() ? Keys.CPU_MAX_PERIOD : Keys.CPU_MAX;
            throw e.between(List.of(key.toString(), Keys.CPU_MAX.toString()));
        }
    }

    public boolean isEmpty() {
        return memory.settings().isEmpty() && cpuMax.isEmpty() && ioMax.isEmpty() && files.isEmpty();
    }

    private static TreeMap<String, String> plainFiles(Settings settings) {
        TreeMap<String, String> files = new TreeMap<>();
        settings.within("cgroup")
                .filter(setting -> setting.key().path().size() == 2)
                .filter(setting -> !setting.key().equals(Keys.CPU_MAX))
                .filter(setting -> !isMemoryLimit(setting.key()))
                .forEach(setting ->
                        files.put(setting.key().name(), setting.value().toString()));
        return files;
    }

    private static boolean isMemoryLimit(Key<?> key) {
        return List.of(Keys.MEMORY_MIN, Keys.MEMORY_LOW, Keys.MEMORY_HIGH, Keys.MEMORY_MAX, Keys.MEMORY_SWAP_MAX)
                .contains(key);
    }
}
