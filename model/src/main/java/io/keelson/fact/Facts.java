package io.keelson.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything the tables know, by the names that people write in a spec. Immutable. */
public final class Facts {
    private final SystemdFacts systemd = new SystemdFacts(FactTable.builtIn("systemd"));
    private final FactTable sysctl = FactTable.builtIn("sysctl");
    private final InterfaceKeys interfaces = new InterfaceKeys(sysctl);
    private final FactTable cgroup = FactTable.builtIn("cgroup");
    private final MountFacts mounts = new MountFacts(FactTable.builtIn("mount"));
    private final FactTable godebug = FactTable.builtIn("godebug");
    private final FactTable goBuild = FactTable.builtIn("gobuild");
    private final FactTable buildmodes = FactTable.builtIn("buildmodes");
    private final FactTable goCalls = FactTable.builtIn("gocalls");
    private final FactTable targets = FactTable.builtIn("targets");
    private final Map<String, Target> hosts = new ConcurrentHashMap<>();
    private final ValueFacts values = new ValueFacts();
    private final Presences presences = new Presences(targets);

    private Facts() {}

    private static final class Holder {
        private static final Facts BUILT_IN = new Facts();
    }

    /** The tables that Keelson ships, each read when it is first asked for. */
    public static Facts builtIn() {
        return Holder.BUILT_IN;
    }

    /**
     * The directive, where that section of a unit takes it: {@code Service}, {@code LimitNOFILE}. Own columns: in (the
     * sections that take it), list (yes where it may stand several times), reset (yes where an empty one drops
     * the ones before it), same_as (the key that it is another spelling of).
     */
    public Optional<Fact> systemd(String unitSection, String directive) {
        return systemd.find(unitSection, directive);
    }

    /** The names of the directives that a section takes, sorted. */
    public List<String> systemdDirectives(String unitSection) {
        return systemd.directives(unitSection);
    }

    /** The sections of units that take that directive, sorted: what was written in the wrong one belongs there. */
    public List<String> systemdSections(String directive) {
        return systemd.sections(directive);
    }

    /**
     * The directives of that section that take effect with a reload of systemd, while the unit runs on: limits of the
     * control group, and what the manager itself does at a stop or an end.
     */
    public List<String> liveDirectives(String unitSection) {
        return systemd.live(unitSection);
    }

    /** The directive that spells another setting's key: MemoryMax for {@code cgroup.memory.max}. */
    public Optional<String> directiveOf(String key) {
        return systemd.spelling(key);
    }

    /**
     * By the dotted key; one of a single interface has the facts of {@code default}. Own columns: unit, module (must be
     * loaded for the key to be there), namespaced (read by {@link Fact#namespace}), after (the key to write before this one),
     * default (of a running kernel, or computed), shown (how a value reads back, where not as it was
     * written), one_way (read by {@link #oneWay}).
     */
    public Optional<Fact> sysctl(String key) {
        return sysctl.find(key).or(() -> interfaces.find(key));
    }

    /** The kernel modules that must be there before the key takes that value: the key's own and the value's. */
    public List<String> sysctlModules(String key, String value) {
        Stream<String> ofKey = sysctl(key).flatMap(fact -> fact.own("module")).stream();
        Stream<String> ofValue =
                values("sysctl", key).stream().filter(row -> row.matches(value)).flatMap(row -> row.module().stream());
        return Stream.concat(ofKey, ofValue).distinct().toList();
    }

    /**
     * The keys that a running kernel does not let go back, each with the value that it keeps until the host boots; {@code
     * any} where that is whatever it was set to.
     */
    public SortedMap<String, String> oneWay() {
        return sysctl.lastColumn();
    }

    public List<String> sysctlKeys() {
        return sysctl.keys();
    }

    /**
     * An interface file of cgroup v2, or a part of one that we give a name: {@code io.max.rbps}. Own columns: directive
     * (those of systemd that write it), part_of (of a part: the file), shown (default, where
     * the file shows this word before the number).
     */
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

    /**
     * The option, without its value, whose type is that of what stands behind the equals sign; of a pair such as acl
     * and noacl both words find the one row. Own columns: form (flag, flag/no-pair, key=value, or two of them),
     * conflicts (options that cannot stand beside it), remount (yes, no or ignored), default, by (whose version counts),
     * then (ignored or refused: what is done with it from {@link Fact#until} on, or ever where that is empty).
     */
    public Optional<Fact> mountOption(String fs, String option) {
        return mounts.find(fs, option);
    }

    /** Whether the options of that file system are known, and not only those of every one. */
    public boolean hasMountOptions(String fs) {
        return mounts.has(fs);
    }

    /** The file systems whose options are known, sorted. */
    public List<String> fileSystems() {
        return mounts.types();
    }

    /** The names of the options that a file system takes, sorted. */
    public List<String> mountOptions(String fs) {
        return mounts.options(fs);
    }

    /** A key of GODEBUG; every {@code cpu.NAME} is one. Own column: fit (yes, diagnosis, or build for its host only). */
    public Optional<Fact> godebug(String key) {
        return godebug.find(key.startsWith("cpu.") ? "cpu.*" : key);
    }

    public List<String> godebugKeys() {
        return godebug.keys();
    }

    /**
     * A flag of go build without its dash, a variable of the toolchain, or {@code ldflags.X}, {@code gcflags.N},
     * {@code asmflags.D} of one of its tools. Own column: tool (build, link, compile, asm or env).
     */
    public Optional<Fact> goBuild(String name) {
        return goBuild.find(name);
    }

    public List<String> goBuildNames() {
        return goBuild.keys();
    }

    /**
     * A build mode of a platform such as {@code linux/amd64}. Own column: internal_link (of pie: whether Go's own linker
     * can do it, so that no C compiler is needed).
     */
    public Optional<Fact> buildmode(String platform, String mode) {
        return buildmodes.find(platform + "." + mode);
    }

    /** The build modes that a platform has or had; empty for one that nobody knows. */
    public List<String> buildmodes(String platform) {
        return buildmodes
                .within(platform + ".")
                .map(fact -> fact.key().substring(platform.length() + 1))
                .toList();
    }

    /**
     * The system calls without which a Go program on amd64 ends. Own columns: phase (start, or serve where it answers
     * requests), groups (those of systemd that have the call).
     */
    public List<Fact> goCalls() {
        return goCalls.all().toList();
    }

    /**
     * A distribution. Own columns: kernel, systemd, go (what it packages), cgroup (v1, v2 or hybrid), init (systemd, openrc
     * or none), like (the distribution that it is built from, whose exceptions are its own), carries (the parts to which
     * its maker adds what later versions brought, so that a version number alone does not say what is missing).
     */
    public Optional<Fact> target(String os) {
        return targets.find(os);
    }

    /** The hosts of a distribution, whose versions are read once. */
    Optional<Target> host(String os) {
        return target(os).map(row -> hosts.computeIfAbsent(os, name -> Target.of(row)));
    }

    public List<String> targets() {
        return targets.keys();
    }

    /** The values of a setting that some versions take and others do not, or that need a module. */
    public List<FactValue> values(String table, String key) {
        return values.of(table, key);
    }

    /**
     * Whether it surely does not exist there. Not where the version is unknown, and not where a distribution carries it
     * against its version number or may do so.
     */
    public boolean isMissing(Fact fact, Target target) {
        return presence(fact, target) == Presence.MISSING;
    }

    /** How sure it is that the target has it; one whose version is unknown counts as one that has. */
    public Presence presence(Fact fact, Target target) {
        return presences.of(fact.table(), fact.key(), fact.platform(), fact::existsOn, target);
    }

    /** How sure it is that the target takes a value of a setting as it is meant. */
    public Presence presence(FactValue value, Fact fact, Target target) {
        String key = fact.key() + "=" + value.value();
        return presences.of(fact.table(), key, fact.platform(), value::existsOn, target);
    }

    /** What is known of a value, or of a word of it, that the target's version surely does not take as it is meant. */
    public Optional<FactValue> missingValue(Fact fact, String value, Target target) {
        return value(fact, value, target, Presence.MISSING);
    }

    /** Why the distribution lacks what its version has: it was built without; empty where the version says it. */
    public Optional<String> whyNot(Fact fact, Target target) {
        return presences.whyNot(fact.table(), fact.key(), target);
    }

    /** The same with another presence. */
    public Optional<FactValue> value(Fact fact, String value, Target target, Presence presence) {
        List<FactValue> known = values(fact.table(), fact.key());
        return known.isEmpty()
                ? Optional.empty()
                : known.stream()
                        .filter(row -> row.matches(value) && presence(row, fact, target) == presence)
                        .findFirst();
    }
}
