package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code systemd}: sections of units, each from directive to value in the unit's own syntax. A directive of the service
 * that is another spelling of a key goes to that key.
 */
final class SystemdSection implements Section {
    static final List<String> SECTIONS = List.of("Unit", "Service", "Install", "Slice", "Socket", "Timer");

    private final Facts facts;

    SystemdSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry section : out.mapping(node, path)) {
            String name = section.key().text();
            String written = path + "." + name;
            if (!SECTIONS.contains(name)) {
                out.unknownKey(section.key(), written, "a unit of the service", SECTIONS);
                continue;
            }
            for (Node.Entry directive : out.mapping(section.value(), written)) {
                directive(directive, name, written + "." + directive.key().text(), out);
            }
        }
    }

    private void directive(Node.Entry entry, String section, String written, Binding out) {
        String name = entry.key().text();
        Optional<Fact> fact = facts.systemd(section, name);
        if (fact.isEmpty() && !name.matches("X-[A-Za-z0-9_-]+")) {
            unknown(entry.key(), section, written, out);
            out.unknown("systemd", section, name);
            return;
        }
        List<Node.Scalar> texts = Texts.some(entry.value(), entry.key(), written, out);
        if (texts.isEmpty()) {
            out.unknown("systemd", section, name);
            return;
        }
        if (section.equals("Service") && name.equals("Environment")) {
            texts = EnvironmentLines.withoutPlain(texts, written, out);
            if (texts.isEmpty()) {
                return;
            }
        }
        if (texts.size() > 1 && fact.isPresent() && !fact.get().isList()) {
            out.problem(
                    BindTexts.WRONG_SHAPE,
                    texts.get(1).span(),
                    written,
                    name + "= stands once; a second line would replace the first");
            out.unknown("systemd", section, name);
            return;
        }
        boolean isSpelling = (section.equals("Service") || name.equals("Description"))
                && fact.flatMap(Fact::sameAs).isPresent();
        if (!isSpelling || !Spelling.bind(fact.get().sameAs().get(), entry.key(), texts, written, out)) {
            asItStands(entry, texts, fact, section, written, out);
        }
    }

    private static void asItStands(
            Node.Entry entry,
            List<Node.Scalar> texts,
            Optional<Fact> fact,
            String section,
            String written,
            Binding out) {
        List<String> accepted = new ArrayList<>();
        for (Node.Scalar text : texts) {
            out.parse(text, written, value -> typed(fact, value)).ifPresent(accepted::add);
        }
        if (accepted.size() < texts.size()) {
            out.unknown("systemd", section, entry.key().text());
            return;
        }
        out.put(
                Keys.directive(section, entry.key().text()),
                new Directive(accepted),
                new Site(
                        written,
                        entry.key().span(),
                        entry.value().span(),
                        texts.stream().map(Node.Scalar::span).toList()));
    }

    /** The text as it stands, once its type accepts it. An empty one resets a list. */
    private static String typed(Optional<Fact> fact, String text) {
        boolean resets = text.isEmpty() && fact.map(Fact::isReset).orElse(true);
        if (!resets) {
            fact.ifPresent(known -> parse(known, text));
        }
        return Directive.of(text).last();
    }

    private static void parse(Fact fact, String text) {
        try {
            fact.parse(text);
        } catch (InvalidValue refused) {
            throw text.isEmpty() ? whyNotEmpty(fact).map(refused::because).orElse(refused) : refused;
        }
    }

    /** Source: systemd.unit(5), "dependency lists"; systemd 252 src/core/load-fragment.c, config_parse_delegate. */
    private static Optional<String> whyNotEmpty(Fact fact) {
        if (fact.key().equals("Cgroup.Delegate")) {
            return Optional.of("an empty Delegate= turns delegation on, without a controller");
        }
        return Optional.of("an empty line takes nothing back here: what was listed before it stays")
                .filter(why -> fact.columns().getOrDefault("reset", "").equals("no"));
    }

    private void unknown(Node.Scalar name, String section, String written, Binding out) {
        List<String> others = facts.systemdSections(name.text()).stream()
                .filter(SECTIONS::contains)
                .toList();
        if (others.isEmpty()) {
            out.unknownKey(
                            name,
                            written,
                            "[" + section + "]",
                            facts.systemdDirectives(section),
                            new OtherSystems(facts))
                    .ifPresent(near -> spelled(section, near, out));
            return;
        }
        spelled(others.get(0), name.text(), out);
        out.problem(BindTexts.DIRECTIVE_ELSEWHERE
                .at(Place.of(name.span(), written), "systemd ignores it in [" + section + "]")
                .fix("Move it to systemd." + others.get(0) + "."));
    }

    @Override
    public Shape.Mapping shape() {
        SortedMap<String, Shape> sections = new TreeMap<>();
        for (String section : SECTIONS) {
            SortedMap<String, Shape> directives = new TreeMap<>();
            for (String name : facts.systemdDirectives(section)) {
                Fact fact = facts.systemd(section, name).orElseThrow();
                Optional<Integer> most = fact.isList() ? Optional.empty() : Optional.of(1);
                directives.put(name, new Shape.Texts(Spelling.shape(fact), most));
            }
            Shape others = new Shape.Texts(Shape.Text.like(), Optional.empty());
            sections.put(section, Shape.Mapping.of(directives).and("^X-", others));
        }
        return Shape.Mapping.of(sections)
                .described("Sections of units, from directive to value in the unit's own syntax");
    }

    /** The key that was probably meant is unknown, as its directive was written so that nobody reads it. */
    private void spelled(String section, String directive, Binding out) {
        facts.systemd(section, directive).flatMap(Fact::sameAs).ifPresent(out::unknown);
    }
}
