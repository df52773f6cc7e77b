package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Waiver;
import io.keelson.read.Document;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Settings;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.ServiceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Binds a whole text: the header's keys here, each section by its own {@link Section}. */
public final class Binder {
    /** More than anybody has: a spec of strangers may not take all the memory. */
    private static final int MOST_ENVIRONMENTS = 100;

    private static final List<String> HEADER =
            List.of("keelson", "name", "description", "extends", "profile", "unset", "environments", "accept");

    private static final Form<Integer> VERSION = Form.number("version of the format", 1, 1);
    private static final Form<ServiceName> NAME = Form.of(ServiceName.class, "service-name");
    private static final Form<LineText> DESCRIPTION = Form.of(LineText.class, "line-text");
    private static final Form<String> PROFILE = Form.word("profile", "latency or batch", List.of("latency", "batch"));
    private static final String ENVIRONMENT = "[a-z][a-z0-9-]{0,62}";
    private static final Pattern ENVIRONMENT_NAME = Pattern.compile(ENVIRONMENT);

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Facts facts;

    public Binder(Facts facts) {
        this.facts = facts;
        sections.putAll(Sections.all(facts));
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
                            .ifPresent(text -> out.parse(text, name, VERSION.parser()));
                case "name" -> out.scalar(entry.value(), entry.key(), Keys.NAME, name, NAME.parser());
                case "extends" ->
                    Texts.of(entry.value(), entry.key(), name, out)
                            .forEach(text -> bases.add(new Base(text.text(), false, Place.of(text.span(), name))));
                case "profile" -> profile(entry, bases, out);
                default -> layered(entry, HEADER, "a spec", out).ifPresent(seen::add);
            }
        }
        for (String required : isSpec ? List.of("keelson", "name") : List.of("keelson")) {
            if (!seen.contains(required) && !document.isCutOff()) {
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
            out.scalar(entry.value(), entry.key(), Keys.DESCRIPTION, name, DESCRIPTION.parser());
        } else if (name.equals("unset")) {
            List<String> first = new ArrayList<>(sections.keySet());
            first.add("description");
            new UnsetSection(facts).bind(entry, first, out);
        } else {
            List<String> known = new ArrayList<>(List.of("description", "unset"));
            known.addAll(others);
            known.addAll(sections.keySet());
            return out.unknownKey(entry.key(), name, where, known, new OtherSystems(facts));
        }
        return Optional.empty();
    }

    private void environments(Node node, SortedMap<String, Bound> environments, Binding out) {
        for (Node.Entry environment : out.mapping(node, "environments")) {
            Node.Scalar name = environment.key();
            String written = "environments." + name.text();
            if (environments.size() == MOST_ENVIRONMENTS) {
                out.refuse(
                        InvalidValue.of("number of environments", "one more", "up to " + MOST_ENVIRONMENTS)
                                .because("each is a standard of its own, with all that the spec sets"),
                        name.span(),
                        written);
                return;
            }
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
        if (ENVIRONMENT_NAME.matcher(text).matches()) {
            return text;
        }
        throw InvalidValue.of("name of an environment", text, ENVIRONMENT);
    }

    private static void profile(Node.Entry entry, List<Base> bases, Binding out) {
        String name = entry.key().text();
        out.text(entry.value(), entry.key(), name)
                .flatMap(text -> out.parse(text, name, PROFILE.parser()).map(profile -> text))
                .ifPresentOrElse(text -> bases.add(new Base(text.text(), true, Place.of(text.span(), name))), () -> {
                    out.unknown(Keys.GOGC);
                    out.unknown(Keys.GOMEMLIMIT);
                });
    }

    private static Span start(Node.Mapping root) {
        Span span = root.span();
        return new Span(span.file(), span.line(), span.column(), span.line(), span.column());
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
