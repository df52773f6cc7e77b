package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * systemd over a folder of units: {@code name.service}, {@code .slice}, {@code .socket}, {@code .timer}, and drop-in
 * folders such as {@code name.service.d}. A drop-in for a unit that is not in the folder gets an empty service to sit
 * on.
 *
 * <p>{@link #verify} is systemd's own check. {@link #unit} is what its parser made of each value: {@code systemd
 * --test} loads the units, prints them and ends without starting one. It runs without privileges, with our folder as
 * the only unit path and without generators, so it neither sees nor changes what the machine runs.
 */
public final class SystemdConsumer implements AutoCloseable {

    private static final String UNITS = "etc/systemd/system";
    private static final String PROBE = "keelson-probe.target";

    private final Workspace workspace = Workspace.open();
    private final Path units;
    private final List<String> names;

    public SystemdConsumer(Path folder) {
        units = workspace.copy(folder, UNITS);
        for (String dropIn : list(".d")) {
            String unit = dropIn.substring(0, dropIn.length() - 2);
            if (!Files.exists(units.resolve(unit))) {
                workspace.write(UNITS + "/" + unit, "[Service]\nExecStart=/usr/bin/stub\n");
            }
        }
        names = Stream.of(".service", ".slice", ".socket", ".timer")
                .flatMap(suffix -> list(suffix).stream())
                .sorted()
                .toList();
    }

    /**
     * Everything systemd complains of; a faultless folder gives nothing. Its exit code alone would let ignored lines
     * by.
     */
    public List<String> verify() {
        units(names).values().forEach(this::placeExecutables);
        Run run = Command.of(Tool.require("systemd-analyze"), "verify", "--man=no", "--recursive-errors=no")
                .with("--root=" + workspace.root())
                .with(names.stream().map(name -> units.resolve(name).toString()).toList())
                .run();
        if (!run.ok() && run.lines().isEmpty()) {
            return List.of(run.toString());
        }
        return run.lines().stream().map(line -> line.replace(units + "/", "")).toList();
    }

    public SystemdUnit unit(String name) {
        return units(List.of(name)).get(name);
    }

    /** Several units by name, all from one dump. */
    public Map<String, SystemdUnit> units(List<String> wanted) {
        // Wanted by a target instead of started itself: a unit whose requirements are not here is shown all the same.
        String wants = wanted.stream().map(name -> "Wants=" + name + "\n").collect(Collectors.joining());
        workspace.write(UNITS + "/" + PROBE, "[Unit]\nDefaultDependencies=no\n" + wants);
        String nowhere = workspace.root().resolve("none").toString();
        Command command = Command.of(Tool.requireFile("/lib/systemd/systemd"))
                .with("--test", "--system", "--no-pager", "--unit=" + PROBE)
                .env("SYSTEMD_UNIT_PATH", units.toString())
                .env("SYSTEMD_GENERATOR_PATH", nowhere)
                .env("SYSTEMD_ENVIRONMENT_GENERATOR_PATH", nowhere);
        return SystemdDump.units(
                wanted, Unprivileged.wrap(command).run().orThrow().out());
    }

    /** The check wants to see each program: an empty one is put where systemd, not we, says that it lies. */
    private void placeExecutables(SystemdUnit unit) {
        unit.commands().values().stream()
                .flatMap(List::stream)
                .map(words -> words.get(0))
                .filter(program -> program.startsWith("/"))
                .forEach(program -> workspace.executable(program.substring(1), "#!/bin/sh\n"));
    }

    private List<String> list(String suffix) {
        try (Stream<Path> files = Files.list(units)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
