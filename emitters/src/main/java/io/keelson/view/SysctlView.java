package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.SysctlFile;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file of sysctl.d: one key a line, in the order in which the kernel needs them. */
public record SysctlView(Header header, List<Line> lines) {
    public record Line(Piece key, Piece value, List<Piece> reasons) {}

    /** The order of one standard's keys. */
    private record Order(List<String> keys) {}

    public static SysctlView of(Standard standard) {
        SysctlFile language = SysctlFile.LANGUAGE;
        List<Line> lines = new ArrayList<>();
        for (String key : order(standard)) {
            String value = standard.sysctl().values().get(key).toString();
            List<Piece> reasons = standard.get(Keys.sysctl(key))
                    .map(setting -> Reasons.of(setting, language))
                    .orElse(List.of());
            lines.add(new Line(language.key(key), language.value(value), reasons));
        }
        return new SysctlView(Header.of(standard, language), lines);
    }

    /** By name, but each key behind those that the facts want written before it. */
    static List<String> order(Standard standard) {
        return standard.once(Order.class, SysctlView::sort).keys();
    }

    private static Order sort(Standard standard) {
        Set<String> keys = standard.sysctl().values().keySet();
        Set<String> ordered = new LinkedHashSet<>();
        keys.forEach(key -> addBehindItsPrecursors(key, keys, ordered, new LinkedHashSet<>()));
        return new Order(List.copyOf(ordered));
    }

    private static void addBehindItsPrecursors(String key, Set<String> keys, Set<String> ordered, Set<String> path) {
        if (!path.add(key)) {
            return; // two keys that want each other first: by name
        }
        precursors(key).stream()
                .filter(keys::contains)
                .filter(before -> !ordered.contains(before))
                .forEach(before -> addBehindItsPrecursors(before, keys, ordered, path));
        ordered.add(key);
    }

    private static List<String> precursors(String key) {
        return Facts.builtIn()
                .sysctl(key)
                .flatMap((Fact fact) -> fact.own("after"))
                .map(text -> List.of(text.split(" ")))
                .orElse(List.of());
    }
}
