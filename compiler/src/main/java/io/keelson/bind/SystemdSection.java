package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
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
        List<Node.Scalar> texts = LineOfAUnit.of(Texts.some(entry.value(), entry.key(), written, out));
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
            asItStands(entry, texts, section, written, out);
        }
    }

    private static void asItStands(
            Node.Entry entry, List<Node.Scalar> texts, String section, String written, Binding out) {
        Key<Directive> key = Keys.directive(section, entry.key().text());
        List<Directive> accepted = new ArrayList<>();
        for (Node.Scalar text : texts) {
            out.parse(text, written, line -> Directive.of(key, line)).ifPresent(accepted::add);
        }
        if (accepted.size() < texts.size()) {
            out.unknown(key);
            return;
        }
        out.put(
                key,
                Directive.joined(key, accepted),
                new Site(
                        written,
                        entry.key().span(),
                        entry.value().span(),
                        texts.stream().map(Node.Scalar::span).toList()));
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
