package io.keelson.standard;

import io.keelson.fact.Facts;
import io.keelson.value.CpuQuota;
import io.keelson.value.IoRate;
import io.keelson.value.MemoryLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns keys back into the systemd directives that are another spelling of them: cgroup limits, io.max, scheduling.
 * Which directive belongs to which key is a fact ({@code same_as} in systemd.tsv); here stands how its value is written.
 * Source: systemd.resource-control(5), systemd.exec(5).
 */
public final class ResourceControl {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+:[0-9]+");

    private ResourceControl() {}

    /** One directive that a setting becomes. */
    public record Line(String directive, String value, Setting<?> setting) {}

    /** Those of one standard: rules and emitters ask for them. */
    private record Lines(List<Line> lines) {}

    /** The directives of the service, in the order of their keys. */
    public static List<Line> lines(Standard standard) {
        return standard.once(Lines.class, one -> new Lines(List.copyOf(lines(one.settings()))))
                .lines();
    }

    /** The same of settings that are not known to hold together. */
    public static List<Line> lines(Settings settings) {
        List<Line> lines = new ArrayList<>();
        Stream.concat(settings.within("cgroup"), settings.within("scheduling"))
                .forEach(setting -> directive(setting.key())
                        .map(directive -> new Line(directive, text(setting), setting))
                        .ifPresent(lines::add));
        return lines;
    }

    /** The directive that spells the key; none for an interface file that systemd has no directive for. */
    public static Optional<String> directive(Key<?> key) {
        boolean isIoMax = key.path().size() == 4 && key.path().get(1).equals("io.max");
        return Facts.builtIn().directiveOf(isIoMax ? "cgroup.io.max." + key.name() : key.toString());
    }

    /**
     * Whether the key that a directive spells has a word for these lines of it. The idle class, a share of all tasks, a
     * text with specifiers and a limit of the device that some file lies on stay directives.
     *
     * @param sameAs the key, as {@code same_as} in systemd.tsv names it
     */
    public static boolean hasCounterpart(String sameAs, List<String> lines) {
        String last = lines.get(lines.size() - 1);
        if (last.isEmpty()) {
            return sameAs.equals("cgroup.cpu.max"); // any other goes back to a default, for which the key has no word
        }
        return switch (sameAs) {
            case "cgroup.cpu.weight" -> !last.equals("idle");
            case "cgroup.pids.max" -> !last.endsWith("%");
            case "description" -> !last.contains("%");
            case "cgroup.io.max.rbps", "cgroup.io.max.wbps", "cgroup.io.max.riops", "cgroup.io.max.wiops" ->
                lines.stream().map(String::strip).noneMatch(ResourceControl::isOfAFile);
            default -> true;
        };
    }

    private static boolean isOfAFile(String text) {
        return text.startsWith("/") && !text.startsWith("/dev/") || text.contains("%");
    }

    private static String text(Setting<?> setting) {
        Object value = setting.value();
        if (value instanceof MemoryLimit limit) {
            return limit.toSystemd();
        }
        if (value instanceof IoRate rate) {
            String device = setting.key().path().get(2);
            boolean numbers = !device.startsWith("/") && NUMBERS.matcher(device).matches();
            String written = numbers ? "/dev/block/" + device : device;
            return written + " " + (rate instanceof IoRate.Unlimited ? "infinity" : rate.toString());
        }
        if (value instanceof CpuQuota.Max) {
            return ""; // An empty assignment is systemd's only word for no quota.
        }
        return value.toString().equals("max") ? "infinity" : value.toString();
    }
}
