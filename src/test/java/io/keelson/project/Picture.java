package io.keelson.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The packages in their modules and what names what, as a graph in the language of Mermaid. An arrow that follows from
 * others is left out: with it nobody would see the way.
 */
record Picture(House house) {
    String mermaid() {
        StringBuilder text = new StringBuilder("flowchart TB\n");
        for (String module : House.MODULES) {
            Set<String> packages = new TreeSet<>();
            house.of(module).forEach(file -> packages.add(file.packageName()));
            if (packages.isEmpty()) {
                continue;
            }
            // Some modules are named like a package, and a box must not be called like what is in it.
            text.append("  subgraph module-")
                    .append(module)
                    .append("[")
                    .append(module)
                    .append("]\n");
            packages.forEach(name -> text.append("    ").append(shortly(name)).append('\n'));
            text.append("  end\n");
        }
        needed().forEach((from, all) -> all.forEach(to -> text.append("  ")
                .append(shortly(from))
                .append(" --> ")
                .append(shortly(to))
                .append('\n')));
        return text.toString();
    }

    /** The arrows without which something could not be reached. */
    private Map<String, Set<String>> needed() {
        Map<String, Set<String>> arrows = house.arrows();
        Map<String, Set<String>> needed = new TreeMap<>();
        arrows.forEach((from, all) -> {
            Set<String> direct = new TreeSet<>(all);
            all.forEach(over -> direct.removeAll(below(over, arrows)));
            needed.put(from, direct);
        });
        return needed;
    }

    /** All that a package reaches. */
    private static Set<String> below(String start, Map<String, Set<String>> arrows) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (seen.add(name)) {
                next.addAll(arrows.getOrDefault(name, Set.of()));
            }
        }
        return seen;
    }

    private static String shortly(String packageName) {
        return packageName.replace("io.keelson.", "");
    }
}
