package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.value.Architecture;
import io.keelson.value.HttpPath;
import io.keelson.value.ImageRef;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.MemorySize;
import io.keelson.value.Port;
import io.keelson.value.ServiceName;
import io.keelson.value.UnixUser;
import io.keelson.value.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Binds a whole text: the header's keys here, each section by its own {@link Section}. */
public final class Binder {
    private static final List<String> HEADER = List.of("keelson", "name", "description", "extends", "profile", "unset");

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Facts facts;

    public Binder(Facts facts) {
        this.facts = facts;
        sections.put("target", target());
        sections.put("build", new BuildSection(facts));
        sections.put("docker", docker());
        sections.put("env", new EnvSection());
        sections.put("systemd", new SystemdSection(facts));
        sections.put("cgroup", new CgroupSection(facts));
        sections.put("scheduling", scheduling());
        sections.put("sysctl", new SysctlSection(facts));
        sections.put("mounts", new MountsSection());
        sections.put("health", health());
    }

    /**
     * Binds one text.
     *
     * @param layer the name of the layer that it is
     * @param isSpec whether the text is a spec, which needs a name, or a standard that specs build on
     */
    public Bound bind(Node.Mapping root, String layer, boolean isSpec) {
        Binding out = new Binding(layer);
        List<Base> bases = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Node.Entry entry : root.entries()) {
            String name = entry.key().text();
            seen.add(name);
            if (sections.containsKey(name)) {
                sections.get(name).bind(entry.value(), name, out);
            } else {
                header(entry, bases, out);
            }
        }
        for (String required : isSpec ? List.of("keelson", "name") : List.of("keelson")) {
            if (!seen.contains(required)) {
                out.problem(BindTexts.MISSING_KEY, start(root), required, required + " is not written");
            }
        }
        return out.bound(bases);
    }

    private void header(Node.Entry entry, List<Base> bases, Binding out) {
        String name = entry.key().text();
        Node value = entry.value();
        switch (name) {
            case "keelson" ->
                out.text(value, entry.key(), name)
                        .ifPresent(text -> out.parse(text, name, Fields.number("version of the format", 1, 1)));
            case "name" -> out.scalar(value, entry.key(), Keys.NAME, name, ServiceName::parse);
            case "description" -> out.scalar(value, entry.key(), Keys.DESCRIPTION, name, LineText::parse);
            case "extends" ->
                Texts.of(value, entry.key(), name, out)
                        .forEach(text -> bases.add(new Base(text.text(), Place.of(text.span(), name))));
            case "profile" ->
                out.text(value, entry.key(), name)
                        .flatMap(text -> out.parse(text, name, Binder::profile).map(profile -> text))
                        .ifPresent(text -> bases.add(new Base("profile-" + text.text(), Place.of(text.span(), name))));
            case "unset" -> Texts.of(value, entry.key(), name, out).forEach(text -> out.unset(text.text()));
            default -> {
                List<String> known = new ArrayList<>(HEADER);
                known.addAll(sections.keySet());
                out.unknownKey(entry.key(), name, "a spec", known);
            }
        }
    }

    private static String profile(String text) {
        if (text.equals("latency") || text.equals("batch")) {
            return text;
        }
        throw InvalidValue.of("profile", text, "latency or batch");
    }

    private static Span start(Node.Mapping root) {
        Span span = root.span();
        return new Span(span.file(), span.line(), span.column(), span.line(), span.column());
    }

    private Section target() {
        return new Fields()
                .with(Keys.TARGET_OS, this::os)
                .with(Keys.TARGET_KERNEL, Version::parse)
                .with(Keys.TARGET_SYSTEMD, Version::parse)
                .with(Keys.TARGET_GO, Version::parse)
                .with(Keys.TARGET_ARCH, Architecture::parse)
                .with(Keys.TARGET_CPUS, Fields.number("number of CPUs", 1, 8192))
                .with(Keys.TARGET_MEMORY, MemorySize::parse);
    }

    private String os(String text) {
        return Target.ofOs(facts, text).os().orElseThrow();
    }

    private static Section docker() {
        return new Fields()
                .with(Keys.DOCKER_BUILDER, ImageRef::parse)
                .with(Keys.DOCKER_BASE, ImageRef::parse)
                .with(Keys.DOCKER_USER, UnixUser::parse);
    }

    private static Section scheduling() {
        return new Fields()
                .with(Keys.SCHEDULING_POLICY, SchedulingPolicy::parse)
                .with(Keys.SCHEDULING_PRIORITY, Fields.number("scheduling priority", 1, 99));
    }

    private static Section health() {
        return new Fields()
                .with(Keys.HEALTH_PORT, Port::parse)
                .with(Keys.HEALTH_LIVENESS, HttpPath::parse)
                .with(Keys.HEALTH_READINESS, HttpPath::parse);
    }
}
