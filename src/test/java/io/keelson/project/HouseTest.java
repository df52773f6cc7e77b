package io.keelson.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the house must not become: each bound stands where it is today or better. */
class HouseTest {
    private static final Set<String> BANNED = Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Common", "Impl");

    /** From each package to those of ours that it may name. */
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            may("value"),
            may("origin"),
            may("fact", "value", "origin"),
            may("shape", "value", "fact"),
            may("problem", "origin"),
            may("standard", "value", "origin", "fact", "problem"),
            may("rule", "standard", "problem"),
            may("explain", "standard", "fact", "problem"),
            may("read", "origin", "problem"),
            may("suggest", "problem"),
            may("bind", "shape", "suggest", "read", "value", "origin", "fact", "standard", "problem"),
            may("resolve", "suggest", "rule", "bind", "read", "value", "origin", "fact", "standard", "problem"),
            may("check", "suggest", "rule", "value", "origin", "fact", "standard", "problem"),
            may(
                    "compiler",
                    "shape",
                    "explain",
                    "suggest",
                    "value",
                    "origin",
                    "read",
                    "bind",
                    "resolve",
                    "check",
                    "fact",
                    "problem",
                    "standard",
                    "rule"),
            may("escape", "value"),
            may("view", "escape", "value", "origin", "fact", "standard", "problem", "rule"),
            may("emit", "view", "escape", "value", "origin", "fact", "standard"),
            may("report", "shape", "explain", "fact", "standard", "problem", "origin"),
            may("cli", "explain", "compiler", "emit", "report", "problem", "origin", "standard", "value"),
            may("maven", "explain", "compiler", "emit", "report", "problem", "standard", "value"));

    /** Which packages may name a library. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.snakeyaml", Set.of("read"),
            "org.apache.commons", Set.of("suggest"),
            "freemarker", Set.of("escape", "view", "emit"),
            "com.fasterxml", Set.of("report"),
            "org.apache.maven", Set.of("maven"),
            "picocli", Set.of("cli"));

    private static House house;

    @BeforeAll
    static void measure() throws IOException {
        house = House.measured();
        System.out.println(house.table());
    }

    @Test
    void noPackageReachesItself() {
        assertEquals(Set.of(), house.circles());
    }

    @Test
    void arrowsPointOneWay() {
        List<String> wrong = new ArrayList<>();
        house.arrows().forEach((from, to) -> {
            Set<String> more = new TreeSet<>(to);
            more.removeAll(MAY.getOrDefault(from, Set.of()));
            more.forEach(name -> wrong.add(from + " -> " + name));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachLibraryHasOnePlace() {
        List<String> wrong = new ArrayList<>();
        for (SourceFile file : house.files()) {
            String own = file.packageName().replace("io.keelson.", "");
            for (Map.Entry<String, Set<String>> library : LIBRARIES.entrySet()) {
                boolean named = file.uses().stream().anyMatch(name -> name.startsWith(library.getKey()));
                if (named && !library.getValue().contains(own)) {
                    wrong.add(file.name() + " -> " + library.getKey());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void filesAndMethodsStayShort() {
        List<SourceFile> files = house.files();
        assertEquals(
                List.of(), names(files.stream().filter(f -> f.lines() > 300).toList()), "longer than 300 lines");
        long longer = files.stream().filter(file -> file.lines() >= 200).count();
        assertTrue(longer * 100 <= files.size() * 5L, longer + " of " + files.size() + " files have 200 lines or more");
        assertEquals(
                List.of(),
                names(files.stream()
                        .filter(f -> f.methodLengths().stream().anyMatch(n -> n > 40))
                        .toList()),
                "a method longer than 40 lines");
    }

    /** FreeMarker sees only public views; their package is exported to it and to nobody else. */
    @Test
    void mostTypesOutsideTheModelArePrivate() {
        List<SourceFile> outside = house.files().stream()
                .filter(f -> !f.module().equals("model"))
                .filter(f -> !f.packageName().equals("io.keelson.view"))
                .toList();
        long open = outside.stream().mapToLong(f -> f.publicTypes().size()).sum();
        long top = outside.stream().mapToLong(f -> f.topTypes().size()).sum();
        assertTrue(open * 100 <= top * 40, open + " of " + top + " types outside the model are public");
    }

    @Test
    void everyPackageSaysWhatLivesThere() {
        Set<String> told = house.files().stream()
                .filter(SourceFile::isPackageInfo)
                .filter(file -> file.text().matches("(?s)/\\*\\*.{20,}\\.\\s*\\*/.*"))
                .map(SourceFile::packageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(house.arrows().keySet(), told);
    }

    @Test
    void namesSayWhatAThingIs() {
        List<String> banned = house.files().stream()
                .flatMap(file -> file.topTypes().stream())
                .filter(name ->
                        BANNED.stream().anyMatch(name::endsWith) || name.matches(".*[A-Za-z]V?[0-9]+(_[0-9]+)?"))
                .filter(name -> !name.equals("Utf8"))
                .toList();
        assertEquals(List.of(), banned);
    }

    private static Map.Entry<String, Set<String>> may(String from, String... to) {
        Set<String> packages =
                List.of(to).stream().map(name -> "io.keelson." + name).collect(Collectors.toSet());
        return Map.entry("io.keelson." + from, packages);
    }

    private static List<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }
}
