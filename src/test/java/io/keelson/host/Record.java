package io.keelson.host;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.consumer.Command;
import io.keelson.consumer.Tool;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the last full course of one host gave, kept beside the images so that hosts may be proven one after the other.
 *
 * @param commit of the project that was proven
 * @param system distribution, kernel and systemd, as the host itself says
 * @param steps in their order
 */
record Record(String os, String kind, String date, String commit, String system, List<Step> steps) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One step; {@code said} is what was seen, or what went wrong. */
    record Step(String name, boolean passed, String said, long seconds) {}

    static void keep(Host host, List<String> system, List<Course.Outcome> outcomes) {
        List<Step> steps = outcomes.stream()
                .map(outcome -> new Step(
                        outcome.step(),
                        outcome.failure().isEmpty(),
                        outcome.said().lines().findFirst().orElse(""),
                        Math.round(outcome.seconds())))
                .toList();
        Record record = new Record(
                host.os(),
                host.kind().toString(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                head(),
                String.join(", ", system),
                steps);
        try {
            Path file = Files.createDirectories(folder()).resolve(host.kind() + "-" + host.os() + ".json");
            JSON.writeValue(file.toFile(), record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of that kind, by system. */
    static List<Record> all(Host.Kind kind) {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            List<Record> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(JSON.readValue(file.toFile(), Record.class));
            }
            return all.stream()
                    .filter(record -> record.kind().equals(kind.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** With a plus where the tree has changes of its own. */
    private static String head() {
        Command git = Command.of(Tool.require("git"), "-C", Project.file("").toString());
        String commit = git.with("rev-parse", "--short", "HEAD").run().out().strip();
        return commit
                + (git.with("status", "--porcelain", "--", ":!docs/proof.md")
                                .run()
                                .out()
                                .isEmpty()
                        ? ""
                        : "+");
    }

    private static Path folder() {
        return Host.home().resolve("results");
    }
}
