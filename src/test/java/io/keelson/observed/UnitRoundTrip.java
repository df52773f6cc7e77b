package io.keelson.observed;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Emitters;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.problem.Problem;
import io.keelson.value.EnvAssignments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A unit that is written as a spec, compiled, emitted and read again. */
record UnitRoundTrip(PackagedUnit unit, Compilation compilation) {

    static UnitRoundTrip of(PackagedUnit unit, String service, String target) {
        return new UnitRoundTrip(unit, Keelson.compile(unit.spec(service, target), unit.name(), Path.of("")));
    }

    /** Adds what is wrong with it: errors, and directives that did not arrive as they were. */
    void faults(List<String> faults) {
        List<Problem> errors =
                compilation.problems().stream().filter(Problem::isError).toList();
        errors.forEach(error -> faults.add(unit.name() + ": " + error.at().key() + ": " + error.message()));
        if (errors.isEmpty()) {
            TreeMap<String, List<String>> read = emitted();
            unit.directives().forEach((key, values) -> {
                if (isSaidOtherwise(key)) {
                    return;
                }
                List<String> got = read.getOrDefault(key, List.of());
                if (!normal(key, values).equals(normal(key, got))) {
                    faults.add(unit.name() + ": " + key + " was " + values + ", and is " + got);
                }
            });
        }
    }

    /** A socket is wanted by sockets.target whatever the service is, and a drop-in leaves the description alone. */
    private boolean isSaidOtherwise(String key) {
        boolean isWhole = unit.directives().containsKey("Service.ExecStart");
        return unit.type().equals("socket") && key.startsWith("Install.") || key.equals("Unit.Description") && !isWhole;
    }

    /** The units alone, in that folder. */
    void writeTo(Path folder) throws IOException {
        for (var file : Emitters.only(List.of("systemd"))
                .emit(compilation.orThrow())
                .files()
                .entrySet()) {
            if (file.getKey().startsWith("systemd/")) {
                Path path = folder.resolve(file.getKey().substring("systemd/".length()));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue().text());
            }
        }
    }

    /** The directives of all units that the spec becomes. */
    private TreeMap<String, List<String>> emitted() {
        TreeMap<String, List<String>> read = new TreeMap<>();
        Emitters.only(List.of("systemd")).emit(compilation.orThrow()).files().forEach((path, file) -> {
            if (path.startsWith("systemd/")) {
                read.putAll(PackagedUnit.of(path, file.text()).directives());
            }
        });
        return read;
    }

    /** One spelling of values that have several. */
    private static List<String> normal(String key, List<String> values) {
        int dot = key.indexOf('.');
        Optional<Fact> fact = Facts.builtIn().systemd(key.substring(0, dot), key.substring(dot + 1));
        List<String> normal = new ArrayList<>();
        for (String value : values) {
            if (value.isEmpty()) {
                normal.add(value);
            } else if (key.equals("Service.Environment")) {
                EnvAssignments.parse(value).variables().forEach((name, text) -> normal.add(name + "=" + text));
            } else {
                normal.add(fact.filter(known -> known.sameAs().isPresent())
                        .map(known -> known.parse(value).toString())
                        .orElse(value));
            }
        }
        return key.equals("Service.Environment") ? normal.stream().sorted().toList() : normal;
    }
}
