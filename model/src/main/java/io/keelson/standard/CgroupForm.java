package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an interface file of cgroup v2 shows a value. Source: mm/page_counter.c, block/blk-throttle.c, kernel/sched/core.c. */
final class CgroupForm {
    private static final Pattern HUGE = Pattern.compile("hugetlb\\.([0-9]+)(KB|MB|GB)\\..*");

    private CgroupForm() {}

    static SortedMap<String, String> files(Cgroup cgroup, long page) {
        TreeMap<String, String> shown = new TreeMap<>();
        cgroup.files().forEach((file, text) -> shown.put(file, shown(file, text, page)));
        cgroup.memory()
                .settings()
                .all()
                .forEach(
                        limit -> shown.put(limit.key().name(), shown(limit.key().name(), limit.value(), page)));
        cgroup.cpuMax().ifPresent(max -> shown.put("cpu.max", max.toString()));
        if (!cgroup.ioMax().isEmpty()) {
            shown.put("io.max", ioMax(cgroup.ioMax()));
        }
        return shown;
    }

    static String shown(String file, Object value, long page) {
        Optional<Fact> fact = Facts.builtIn().cgroup(file);
        Object typed = value instanceof String text ? typed(fact, text) : value;
        if (typed instanceof MemoryLimit limit) {
            return limit.bytes()
                    .map(size -> rounded(size, unit(file, page), page))
                    .orElse(limit.toString());
        }
        String text = typed.toString();
        boolean isDefault =
                fact.flatMap(row -> row.own("shown")).filter("default"::equals).isPresent();
        return isDefault && !text.startsWith("default ") ? "default " + text : text;
    }

    private static Object typed(Optional<Fact> fact, String text) {
        try {
            return fact.isPresent() ? fact.get().parse(text) : text;
        } catch (InvalidValue refused) {
            return text; // as the kernel shows it already: default 100
        }
    }

    /** The kernel counts pages, or huge ones: a size is rounded down, and more than it can count is no limit. */
    private static String rounded(MemorySize size, long unit, long page) {
        boolean countable = size.bytes() / page < Long.MAX_VALUE / page;
        return countable ? Long.toString(size.bytes() / unit * unit) : "max";
    }

    private static long unit(String file, long page) {
        Matcher huge = HUGE.matcher(file);
        if (!huge.matches()) {
            return page;
        }
        int shift = Map.of("KB", 10, "MB", 20, "GB", 30).get(huge.group(2));
        return Long.parseLong(huge.group(1)) << shift;
    }

    /** A device without any limit has no line. The kernel's order of devices is that of their first use. */
    private static String ioMax(IoMax ioMax) {
        return ioMax.devices().entrySet().stream()
                .filter(entry -> isLimited(entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isLimited(IoLimits limits) {
        return Stream.of(limits.rbps(), limits.wbps(), limits.riops(), limits.wiops())
                .flatMap(Optional::stream)
                .anyMatch(rate -> !(rate instanceof IoRate.Unlimited));
    }
}
