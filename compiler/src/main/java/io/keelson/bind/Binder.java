package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.ServiceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Binds a whole text: the header's keys here, each section by its own {@link Section}. */
public final class Binder {
    private static final List<String> HEADER = List.of("keelson", "name", "description", "extends", "profile", "unset");

    static final Form<Integer> PRIORITY = Form.number("scheduling priority", 1, 99);

    private static final Form<Integer> VERSION = Form.number("version of the format", 1, 1);
    private static final Form<ServiceName> NAME = Form.of(ServiceName.class, "service-name");
    private static final Form<LineText> DESCRIPTION = Form.of(LineText.class, "line-text");
    private static final Form<String> PROFILE = Form.word("profile", "latency or batch", List.of("latency", "batch"));
    private static final String ENVIRONMENT = "[a-z][a-z0-9-]{0,62}";

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
                            .ifPresent(text -> out.parse(text, name, VERSION.parser()));
                case "name" -> out.scalar(entry.value(), entry.key(), Keys.NAME, name, NAME.parser());
                case "extends" ->
                    Texts.of(entry.value(), entry.key(), name, out)
                            .forEach(text -> bases.add(new Base(text.text(), Place.of(text.span(), name))));
                case "profile" ->
                    out.text(entry.value(), entry.key(), name)
                            .flatMap(text ->
                                    out.parse(text, name, PROFILE.parser()).map(profile -> text))
                            .ifPresent(
                                    text -> bases.add(new Base("profile-" + text.text(), Place.of(text.span(), name))));
                default -> layered(entry, HEADER, "a spec", out);
            }
        }
        for (String required : isSpec ? List.of("keelson", "name") : List.of("keelson")) {
            if (!seen.contains(required)) {
                out.problem(BindTexts.MISSING_KEY, start(root), required, required + " is not written");
            }
        }
        return out.bound().with(bases, environments, waivers);
    }

    /** The keys that an environment may have too. */
    private void layered(Node.Entry entry, List<String> others, String where, Binding out) {
        String name = entry.key().text();
        if (sections.containsKey(name)) {
            sections.get(name).bind(entry.value(), name, out);
        } else if (name.equals("description")) {
            out.scalar(entry.value(), entry.key(), Keys.DESCRIPTION, name, DESCRIPTION.parser());
        } else if (name.equals("unset")) {
            Texts.of(entry.value(), entry.key(), name, out).forEach(text -> out.unset(text.text()));
        } else {
            List<String> known = new ArrayList<>(List.of("description", "unset"));
            known.addAll(others);
            known.addAll(sections.keySet());
            out.unknownKey(entry.key(), name, where, known);
        }
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
        if (text.matches(ENVIRONMENT)) {
            return text;
        }
        throw InvalidValue.of("name of an environment", text, ENVIRONMENT);
    }

    private static Span start(Node.Mapping root) {
        Span span = root.span();
        return new Span(span.file(), span.line(), span.column(), span.line(), span.column());
    }

    private Section target() {
        return new Fields()
                .with(Keys.TARGET_OS, new Form<>(this::os, Shape.Text.oneOf(facts.targets())))
                .with(Keys.TARGET_KERNEL, "version")
                .with(Keys.TARGET_SYSTEMD, "version")
                .with(Keys.TARGET_GO, "version")
                .with(Keys.TARGET_ARCH, "architecture")
                .with(Keys.TARGET_CPUS, Form.number("number of CPUs", 1, 8192))
                .with(Keys.TARGET_MEMORY, "memory-size");
    }

    private String os(String text) {
        return Target.ofOs(facts, text).os().orElseThrow();
    }

    private static Section docker() {
        return new Fields()
                .with(Keys.DOCKER_BUILDER, "image")
                .with(Keys.DOCKER_BASE, "image")
                .with(Keys.DOCKER_USER, "user");
    }

    private static Section scheduling() {
        Shape.Text policies = Shape.Text.oneOf(
                Stream.of(SchedulingPolicy.values()).map(Object::toString).toList());
        return new Fields()
                .with(Keys.SCHEDULING_POLICY, new Form<>(SchedulingPolicy::parse, policies))
                .with(Keys.SCHEDULING_PRIORITY, PRIORITY);
    }

    private static Section health() {
        return new Fields()
                .with(Keys.HEALTH_PORT, "port")
                .with(Keys.HEALTH_LIVENESS, "http-path")
                .with(Keys.HEALTH_READINESS, "http-path");
    }

    /** What a whole text may hold. */
    public Shape.Mapping shape() {
        SortedMap<String, Shape> layered = new TreeMap<>();
        sections.forEach((name, section) -> layered.put(name, new Shape.Named(name, section.shape())));
        layered.put("description", DESCRIPTION.shape());
        layered.put("unset", new Shape.Texts(Shape.Text.like("sysctl.vm.swappiness"), Optional.empty()));
        SortedMap<String, Shape> keys = new TreeMap<>(layered);
        keys.put("keelson", VERSION.shape().described("The version of the format"));
        keys.put("name", NAME.shape());
        keys.put("extends", new Shape.Texts(Shape.Text.like("go-production", "./ours.yaml"), Optional.empty()));
        keys.put("profile", PROFILE.shape());
        keys.put("accept", AcceptSection.shape());
        keys.put(
                "environments",
                Shape.Mapping.of(new TreeMap<>()).and("^" + ENVIRONMENT + "$", Shape.Mapping.of(layered)));
        return Shape.Mapping.of(keys).requiring("keelson", "name");
    }
}
