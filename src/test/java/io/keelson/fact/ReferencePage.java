package io.keelson.fact;

import io.keelson.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page of docs/reference: the rows of a table, a line each.
 *
 * @param own the columns of the table's own that a reader wants
 */
record ReferencePage(String table, String title, String about, List<String> own) {
    static final List<ReferencePage> ALL = List.of(
            new ReferencePage(
                    "systemd",
                    "Directives of systemd",
                    "Written below `systemd`, by section. `Exec`, `Kill` and `Cgroup` directives stand in every section of"
                            + " the column in. Versions are systemd's.",
                    List.of("in")),
            new ReferencePage(
                    "sysctl",
                    "Kernel settings",
                    "Written below `sysctl`. Versions are the kernel's.",
                    List.of("unit", "module", "namespaced", "default")),
            new ReferencePage(
                    "cgroup",
                    "Interface files of cgroup v2",
                    "Written below `cgroup`; the directives that write them are other spellings. Versions are the kernel's.",
                    List.of("directive")),
            new ReferencePage(
                    "mount",
                    "Mount options",
                    "Written below `mounts`, by file system; `any` is for all of them. Versions are the kernel's, or"
                            + " systemd's where it says so.",
                    List.of("form", "default", "remount", "by")),
            new ReferencePage(
                    "godebug",
                    "Keys of GODEBUG",
                    "Written below `env.GODEBUG`. Versions are Go's.",
                    List.of("fit", "carried")),
            new ReferencePage(
                    "gobuild",
                    "Flags of go build and variables of the toolchain",
                    "Written below `build`. Versions are Go's.",
                    List.of("tool")),
            new ReferencePage(
                    "targets",
                    "Targets",
                    "What `target.os` may be, and what stands for it where no version is written.",
                    List.of("kernel", "systemd", "go", "cgroup", "init", "like")));

    String file() {
        return table + ".md";
    }

    String text() {
        List<Fact> facts = FactTable.builtIn(table).all().toList();
        List<String> head = new ArrayList<>(List.of("key", "type", "allowed", "there"));
        head.addAll(own);
        head.addAll(List.of("note", "source"));
        String rows = facts.stream().map(this::row).collect(Collectors.joining());
        return "# " + title + "\n\n" + about + " " + facts.size()
                + " rows; [types.md](types.md) tells what each type takes.\n\n"
                + line(head.stream())
                + line(head.stream().map(column -> "---"))
                + rows;
    }

    private String row(Fact fact) {
        List<String> cells = new ArrayList<>(
                List.of("`" + fact.key() + "`", fact.type(), fact.allowed().toString(), there(fact)));
        own.forEach(column -> cells.add(fact.own(column).orElse("")));
        String instead = fact.replacedBy().map(key -> "use " + key + ". ").orElse("");
        cells.add(instead + fact.note());
        cells.add(fact.source());
        return line(cells.stream());
    }

    private static String there(Fact fact) {
        Optional<String> since = fact.since().map(Version::toString).map(version -> "since " + version);
        Optional<String> until = fact.until().map(Version::toString).map(version -> "until " + version);
        return Stream.of(since, until).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    static String line(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
