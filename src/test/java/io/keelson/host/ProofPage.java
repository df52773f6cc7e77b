package io.keelson.host;

import io.keelson.consumer.Command;
import io.keelson.consumer.Tool;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/proof.md}: the last full result of each host, and what was not run. */
final class ProofPage {
    private static final String HEAD = """
            # The role on real hosts: the last results

            Written by `mvn -B test -Dtest='ContainersTest,MachinesTest' -Dhosts=all -Dsurefire.failIfNoSpecifiedTests=false`,
            which may run one system at a time (src/test/hosts/README.md, as is what each row means). Controller: %s.
            A cell is what the run saw; nothing stands here that was not run, and what failed is shown.
            """;

    private ProofPage() {}

    static void write() {
        String controller = Command.of(Tool.require("ansible-playbook"), "--version")
                .env("HOME", "/nonexistent")
                .run()
                .out()
                .lines()
                .findFirst()
                .orElse("");
        String page = HEAD.formatted(controller.replaceFirst("^ansible-playbook \\[core (.*)]$", "ansible-core $1"))
                + table("Containers", Host.Kind.CONTAINER)
                + table("Virtual machines", Host.Kind.MACHINE);
        try {
            Files.writeString(Project.file("docs/proof.md"), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(String title, Host.Kind kind) {
        List<Record> records = Record.all(kind);
        String columns =
                Host.SYSTEMS.stream().map(system -> " " + system + " |").collect(Collectors.joining());
        StringBuilder text = new StringBuilder("\n## " + title + "\n\n| |" + columns + "\n|---|---|---|---|\n");
        text.append(row("when", records, Record::date));
        text.append(row("what", records, record -> record.system()));
        Stream<String> names =
                records.stream().flatMap(record -> record.steps().stream()).map(Record.Step::name);
        names.distinct()
                .forEach(name -> text.append(row(
                        name,
                        records,
                        record -> record.step(name)
                                .map(step -> (step.passed() ? step.said() : "**failed**: " + step.said()) + " ("
                                        + step.seconds() + " s)")
                                .orElse("not run"))));
        return text.toString();
    }

    private static String row(String name, List<Record> records, java.util.function.Function<Record, String> cell) {
        String cells = Host.SYSTEMS.stream()
                .map(system -> records.stream()
                        .filter(record -> record.os().equals(system))
                        .findFirst()
                        .map(cell)
                        .orElse("not run"))
                .map(text -> " " + text.replace("|", "\\|") + " |")
                .collect(Collectors.joining());
        return "| " + name + " |" + cells + "\n";
    }
}
