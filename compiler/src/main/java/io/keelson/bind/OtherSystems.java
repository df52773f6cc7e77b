package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.standard.Keys;
import io.keelson.suggest.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows where a key belongs that stands under the wrong system. */
final class OtherSystems {
    /** Shorter names are near to too many of two thousand. */
    private static final int TELLING = 8;

    private final Facts facts;

    OtherSystems(Facts facts) {
        this.facts = facts;
    }

    /**
     * @param path the key as it would be right: {@code cgroup.memory.low}
     * @param text where it belongs, and what it is called where it stood
     */
    record Elsewhere(String path, String text) {}

    /** @param here the section in which nobody knows the name: {@code cgroup}, {@code systemd.Service}; empty at the top */
    Optional<Elsewhere> find(String name, String here) {
        return Stream.of(
                        unitSection(name),
                        directive(name, here),
                        cgroup(name, here),
                        facts.sysctl(name).map(fact -> under("sysctl", name)),
                        Optional.of(name).filter(Keys.GO_RUNTIME::contains).map(known -> under("env", known)),
                        facts.goBuild(name).filter(fact -> !name.contains(".")).map(fact -> under("build", name)),
                        facts.godebug(name)
                                .filter(fact -> fact.key().equals(name))
                                .map(fact -> under("env.GODEBUG", name)))
                .flatMap(Optional::stream)
                .filter(elsewhere -> !elsewhere.path().equals(here.isEmpty() ? name : here + "." + name))
                .findFirst();
    }

    /** Where the key of another system belongs that the name is nearest to. */
    Optional<Elsewhere> findNearest(String name, String here) {
        if (name.length() < TELLING) {
            return Optional.empty();
        }
        List<String> known = Stream.of(
                        facts.systemdDirectives("Service"),
                        facts.systemdDirectives("Unit"),
                        facts.cgroupFiles(),
                        facts.sysctlKeys(),
                        facts.goBuildNames(),
                        Keys.GO_RUNTIME)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return Suggestions.nearest(name, known).flatMap(near -> find(near, here));
    }

    private Optional<Elsewhere> unitSection(String name) {
        return Optional.of(name).filter(SystemdSection.SECTIONS::contains).map(known -> under("systemd", known));
    }

    private Optional<Elsewhere> directive(String name, String here) {
        List<String> sections = facts.systemdSections(name).stream()
                .filter(SystemdSection.SECTIONS::contains)
                .toList();
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        String section = sections.contains("Service") ? "Service" : sections.get(0);
        Optional<String> spelled = facts.systemd(section, name)
                .flatMap(Fact::sameAs)
                .filter(key -> here.equals("cgroup") && key.startsWith("cgroup."));
        return Optional.of(
                called(under("systemd." + section, name), here, spelled.map(key -> key.substring("cgroup.".length()))));
    }

    private Optional<Elsewhere> cgroup(String name, String here) {
        return facts.cgroup(name)
                .map(fact -> called(
                        under("cgroup", name),
                        here,
                        facts.directiveOf("cgroup." + name).filter(directive -> here.equals("systemd.Service"))));
    }

    private static Elsewhere under(String section, String name) {
        return new Elsewhere(section + "." + name, name + " belongs under " + section);
    }

    private static Elsewhere called(Elsewhere elsewhere, String here, Optional<String> name) {
        return name.map(own -> new Elsewhere(elsewhere.path(), elsewhere.text() + "; under " + here + " it is " + own))
                .orElse(elsewhere);
    }
}
