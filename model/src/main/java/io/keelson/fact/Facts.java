package io.keelson.fact;

import io.keelson.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the tables know, by the names that people write in a spec. Immutable. */
public final class Facts {
    /** Groups of directives that several kinds of unit take in their own section. */
    private static final List<String> SHARED = List.of("Exec", "Kill", "Cgroup");

    private final FactTable systemd = FactTable.builtIn("systemd");
    private final FactTable sysctl = FactTable.builtIn("sysctl");
    private final FactTable cgroup = FactTable.builtIn("cgroup");
    private final MountFacts mounts = new MountFacts(FactTable.builtIn("mount"));
    private final FactTable godebug = FactTable.builtIn("godebug");
    private final FactTable goBuild = FactTable.builtIn("gobuild");
    private final FactTable targets = FactTable.builtIn("targets");
    private final Lines values = Lines.of("values.tsv", Lines.text("values.tsv"), FactValue.COLUMNS);
    private final Lines exceptions = Lines.of(
            "exceptions.tsv", Lines.text("exceptions.tsv"), List.of("target", "table", "key", "exists", "source"));

    private Facts() {}

    private static final class Holder {
        private static final Facts BUILT_IN = new Facts();
    }

    /** The tables that Keelson ships, read once. */
    public static Facts builtIn() {
        return Holder.BUILT_IN;
    }

    /** The directive, where that section of a unit takes it: {@code Service}, {@code LimitNOFILE}. */
    public Optional<Fact> systemd(String unitSection, String directive) {
        return groups(unitSection)
                .map(group -> systemd.find(group + "." + directive))
                .flatMap(Optional::stream)
                .filter(fact -> standsIn(fact, unitSection))
                .findFirst();
    }

    /** The names of the directives that a section takes, sorted. */
    public List<String> systemdDirectives(String unitSection) {
        return groups(unitSection)
                .flatMap(group -> systemd.within(group + "."))
                .filter(fact -> standsIn(fact, unitSection))
                .map(fact -> fact.key().substring(fact.key().indexOf('.') + 1))
                .sorted()
                .toList();
    }

    /** The sections of units that take that directive, sorted: what was written in the wrong one belongs there. */
    public List<String> systemdSections(String directive) {
        return systemd.keys().stream()
                .filter(key -> key.endsWith("." + directive))
                .flatMap(key -> systemd.find(key).stream())
                .flatMap(fact -> fact.own("in").stream())
                .flatMap(in -> Stream.of(in.split(" ")))
                .distinct()
                .sorted()
                .toList();
    }

    /** The directive that spells another setting's key: MemoryMax for {@code cgroup.memory.max}. */
    public Optional<String> directiveOf(String key) {
        return systemd.ending(key)
                .map(fact -> fact.key().substring(fact.key().indexOf('.') + 1))
                .findFirst();
    }

    /** By the dotted key; one of a single interface has the facts of {@code default}. */
    public Optional<Fact> sysctl(String key) {
        return sysctl.find(key).or(() -> InterfaceKeys.find(sysctl, key));
    }

    public List<String> sysctlKeys() {
        return sysctl.keys();
    }

    /** An interface file of cgroup v2, or a part of one that we give a name: {@code io.max.rbps}. */
    public Optional<Fact> cgroup(String file) {
        return cgroup.find(file);
    }

    /** The interface files, without their parts. */
    public List<String> cgroupFiles() {
        return cgroup.all()
                .filter(fact -> fact.own("part_of").isEmpty())
                .map(Fact::key)
                .toList();
    }

    /** The option, without its value; of a pair such as acl and noacl both words find the one row. */
    public Optional<Fact> mountOption(String fs, String option) {
        return mounts.find(fs, option);
    }

    /** The names of the options that a file system takes, sorted. */
    public List<String> mountOptions(String fs) {
        return mounts.options(fs);
    }

    /** A key of GODEBUG; every {@code cpu.NAME} is one. */
    public Optional<Fact> godebug(String key) {
        return godebug.find(key.startsWith("cpu.") ? "cpu.*" : key);
    }

    public List<String> godebugKeys() {
        return godebug.keys();
    }

    /** A flag of go build without its dash, a variable of the toolchain, or {@code ldflags.X} of one of its tools. */
    public Optional<Fact> goBuild(String name) {
        return goBuild.find(name);
    }

    public List<String> goBuildNames() {
        return goBuild.keys();
    }

    /** A distribution, with its own columns kernel, systemd, go, cgroup and init. */
    public Optional<Fact> target(String os) {
        return targets.find(os);
    }

    public List<String> targets() {
        return targets.keys();
    }

    /** The values of a setting that some versions take and others do not, or that need a module. */
    public List<FactValue> values(String table, String key) {
        return values.rows(table, key).map(FactValue::read).toList();
    }

    /**
     * Whether it surely does not exist there. Not where the version is unknown, and not where a distribution carries it
     * against its version number.
     */
    public boolean isMissing(Fact fact, Target target) {
        Optional<String> carried = target.os()
                .flatMap(os -> exceptions.rows(os, fact.table(), fact.key()).findFirst())
                .map(row -> row.text("exists"));
        if (carried.isPresent()) {
            return carried.get().equals("no");
        }
        Optional<Version> version = target.version(fact.platform());
        return version.isPresent() && !fact.existsOn(version.get());
    }

    private static Stream<String> groups(String unitSection) {
        return Stream.concat(Stream.of(unitSection), SHARED.stream());
    }

    private static boolean standsIn(Fact fact, String unitSection) {
        return fact.own("in")
                .filter(in -> List.of(in.split(" ")).contains(unitSection))
                .isPresent();
    }
}
