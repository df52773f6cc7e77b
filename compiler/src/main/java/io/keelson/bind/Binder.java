package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.read.Document;
import io.keelson.read.Node;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.standard.Settings;
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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds a whole text: the header's keys here, each section by its own {@link Section}. */
public final class Binder {
    private static final List<String> HEADER =
            List.of("keelson", "name", "description", "extends", "profile", "unset", "environments", "accept");

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
     * @param document a text that is a mapping
     * @param layer the name of the layer that it is
     * @param isSpec whether the text is a spec, which needs a name, or a standard that specs build on
     */
    public Bound bind(Document document, String layer, boolean isSpec) {
        Node.Mapping root = document.root().orElseThrow();
        Binding out = new Binding(layer);
        for (String key : document.incomplete()) {
            (key.isEmpty() ? sections.keySet() : Set.of(key)).forEach(out::unknown);
        }
        List<Base> bases = new ArrayList<>();
        SortedMap<String, Bound> environments = new TreeMap<>();
        List<Waiver> waivers = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Node.Entry entry : root.entries()) {
            String name = entry.key().text();
            seen.add(name);
            switch (name) {
                case "environments" -> environments(entry.value(), environments, out);
                case "accept" -> waivers.addAll(AcceptSection.bind(entry.value(), name, out));
                case "keelson" ->
                    out.text(entry.value(), entry.key(), name)
                            .ifPresent(text -> out.parse(text, name, Fields.number("version of the format", 1, 1)));
                case "name" -> out.scalar(entry.value(), entry.key(), Keys.NAME, name, ServiceName::parse);
                case "extends" ->
                    Texts.of(entry.value(), entry.key(), name, out)
                            .forEach(text -> bases.add(new Base(text.text(), false, Place.of(text.span(), name))));
                case "profile" -> profile(entry, bases, out);
                default -> layered(entry, HEADER, "a spec", out).ifPresent(seen::add);
            }
        }
        for (String required : isSpec ? List.of("keelson", "name") : List.of("keelson")) {
            if (!seen.contains(required)) {
                out.problem(BindTexts.MISSING_KEY, start(root), required, required + " is not written");
            }
        }
        return out.bound().with(bases, environments, waivers);
    }

    /** The layer of a text that could not be read: it may have said anything. */
    public Layer unreadable() {
        Set<Key<?>> all = new TreeSet<>();
        sections.keySet().forEach(section -> all.add(Key.of(Object.class, section)));
        all.add(Keys.DESCRIPTION);
        return new Layer(Settings.NONE, Set.of(), all, List.of());
    }

    /** The keys that an environment may have too; the nearest name for a key that nobody knows. */
    private Optional<String> layered(Node.Entry entry, List<String> others, String where, Binding out) {
        String name = entry.key().text();
        if (sections.containsKey(name)) {
            sections.get(name).bind(entry.value(), name, out);
        } else if (name.equals("description")) {
            out.scalar(entry.value(), entry.key(), Keys.DESCRIPTION, name, LineText::parse);
        } else if (name.equals("unset")) {
            List<String> first = new ArrayList<>(sections.keySet());
            first.add("description");
            new UnsetSection(facts).bind(entry, first, out);
        } else {
            List<String> known = new ArrayList<>(List.of("description", "unset"));
            known.addAll(others);
            known.addAll(sections.keySet());
            return out.unknownKey(entry.key(), name, where, known);
        }
        return Optional.empty();
    }

    private void environments(Node node, SortedMap<String, Bound> environments, Binding out) {
        for (Node.Entry environment : out.mapping(node, "environments")) {
            Node.Scalar name = environment.key();
            String written = "environments." + name.text();
            if (out.parse(name, written, Binder::environmentName).isPresent()) {
                Binding own = new Binding("environment " + name.text());
                own.mapping(environment.value(), written)
                        .forEach(entry -> layered(entry, List.of(), "an environment", own));
                environments.put(name.text(), own.bound());
            }
        }
    }

    /** It becomes the name of files and a word of Ansible. */
    private static String environmentName(String text) {
        if (text.matches("[a-z][a-z0-9-]{0,62}")) {
            return text;
        }
        throw InvalidValue.of("name of an environment", text, "[a-z][a-z0-9-]{0,62}");
    }

    private static void profile(Node.Entry entry, List<Base> bases, Binding out) {
        String name = entry.key().text();
        out.text(entry.value(), entry.key(), name)
                .flatMap(text -> out.parse(text, name, Binder::profile).map(profile -> text))
                .ifPresentOrElse(text -> bases.add(new Base(text.text(), true, Place.of(text.span(), name))), () -> {
                    out.unknown(Keys.GOGC);
                    out.unknown(Keys.GOMEMLIMIT);
                });
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
