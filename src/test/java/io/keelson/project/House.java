package io.keelson.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main sources of all modules, and what can be counted in them. */
record House(List<SourceFile> files) {
    static final List<String> MODULES =
            List.of("model", "compiler", "templates", "emitters", "report", "cli", "maven-plugin");

    static House measured() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = Project.file(module).resolve("src/main/java");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> found = Files.walk(sources)) {
                List<Path> paths = found.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList();
                files.addAll(SourceFile.parse(module, paths));
            }
        }
        return new House(files);
    }

    /** From each of our packages to those of ours that it names. */
    Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (SourceFile file : files) {
            Set<String> to = arrows.computeIfAbsent(file.packageName(), name -> new TreeSet<>());
            file.uses().stream().filter(name -> name.startsWith("io.keelson.")).forEach(to::add);
        }
        return arrows;
    }

    /** The packages that reach themselves. */
    Set<String> circles() {
        Map<String, Set<String>> arrows = arrows();
        return arrows.keySet().stream()
                .filter(start -> reaches(start, start, arrows, new HashSet<>()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<SourceFile> of(String module) {
        return files.stream().filter(file -> file.module().equals(module)).toList();
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%-10s %6s %7s %17s %7s %20s %8s%n",
                "module", "files", "lines", "file med/p90/max", "< 200", "method med/p90/max", "public"));
        for (String module : MODULES) {
            List<SourceFile> own =
                    of(module).stream().filter(file -> !file.isPackageInfo()).toList();
            if (own.isEmpty()) {
                continue;
            }
            List<Integer> lengths = own.stream().map(SourceFile::lines).sorted().toList();
            List<Integer> methods = own.stream()
                    .flatMap(file -> file.methodLengths().stream())
                    .sorted()
                    .toList();
            long open = own.stream().mapToLong(f -> f.publicTypes().size()).sum();
            long top = own.stream().mapToLong(f -> f.topTypes().size()).sum();
            table.append(String.format(
                    "%-10s %6d %7d %17s %6d%% %20s %8s%n",
                    module,
                    own.size(),
                    lengths.stream().mapToInt(i -> i).sum(),
                    spread(lengths),
                    100 * lengths.stream().filter(n -> n < 200).count() / lengths.size(),
                    spread(methods),
                    open + "/" + top));
        }
        return table.append("circles of imports: ").append(circles().size()).toString();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> arrows, Set<String> seen) {
        for (String next : arrows.getOrDefault(from, Set.of())) {
            if (next.equals(to) || (seen.add(next) && reaches(next, to, arrows, seen))) {
                return true;
            }
        }
        return false;
    }

    private static String spread(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return "-";
        }
        return sorted.get(sorted.size() / 2) + "/" + sorted.get(sorted.size() * 9 / 10) + "/"
                + sorted.get(sorted.size() - 1);
    }
}
