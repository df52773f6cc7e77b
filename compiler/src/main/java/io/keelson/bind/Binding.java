package io.keelson.bind;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.read.Node;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.suggest.Suggestions;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Collects what one text says while its sections are bound. */
final class Binding {
    /** To hold a name against all others takes a millisecond: whoever has more wrong is helped by the first. */
    private static final int MOST_SUGGESTED = 200;

    private final String layer;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key<?>, Setting<?>> settings = new TreeMap<>();
    private final TreeSet<Key<?>> unknown = new TreeSet<>();
    private final Map<String, Place> unset = new TreeMap<>();
    private final List<Setting<?>> rivals = new ArrayList<>();
    private int unknownKeys;

    Binding(String layer) {
        this.layer = layer;
    }

    Bound bound() {
        unknown.removeIf(settings::containsKey);
        Layer own = new Layer(Settings.of(settings.values()), unset.keySet(), unknown, rivals);
        return new Bound(own, unset, List.of(), Collections.emptySortedMap(), List.of(), problems);
    }

    void unset(String prefix, Place place) {
        unset.putIfAbsent(prefix, place);
    }

    /** Binds what stands below a name that was refused: its problems are told too, its settings have no key. */
    void unnamed(Consumer<Binding> below) {
        Binding apart = new Binding(layer);
        below.accept(apart);
        problems.addAll(apart.problems);
    }

    /** Reads one text into one setting. */
    <T> void scalar(Node node, Node.Scalar name, Key<T> key, String written, Function<String, T> parser) {
        text(node, name, written)
                .flatMap(text -> parse(text, written, parser))
                .ifPresentOrElse(
                        value -> put(key, value, Site.of(written, name.span(), node.span())), () -> unknown.add(key));
    }

    /** The node as a text; a problem where it is none. */
    Optional<Node.Scalar> text(Node node, Node.Scalar name, String written) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        if (node instanceof Node.Empty) {
            problem(BindTexts.NO_VALUE, name.span(), written, "nothing stands behind it");
        } else {
            problem(BindTexts.WRONG_SHAPE, node.span(), written, "here stands " + node.kind() + ", not a text");
        }
        return Optional.empty();
    }

    /** The node as a mapping, empty for an empty node; a problem where it is something else. */
    List<Node.Entry> mapping(Node node, String written) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries();
        }
        if (!(node instanceof Node.Empty)) {
            problem(BindTexts.WRONG_SHAPE, node.span(), written, "here stands " + node.kind() + ", not a mapping");
            unknown(written);
        }
        return List.of();
    }

    /** A problem where a mapping that only its entries give a meaning has none. */
    void requireEntries(Node.Entry entry, String written) {
        boolean none = entry.value() instanceof Node.Mapping mapping
                ? mapping.entries().isEmpty()
                : entry.value() instanceof Node.Empty;
        if (none) {
            problem(BindTexts.NO_VALUE, entry.key().span(), written, "nothing stands below it");
        }
    }

    /** Reads a text; a problem at the part that is wrong. */
    <T> Optional<T> parse(Node.Scalar text, String written, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text.text()));
        } catch (InvalidValue e) {
            refuse(e, e.length() < 0 ? text.span() : text.part(e.offset(), e.length()), written);
            return Optional.empty();
        }
    }

    /** A problem for what a constructor refused. */
    void refuse(InvalidValue e, Span span, String written) {
        List<String> meant = Suggestions.misspelt(e.got(), e.words());
        String allowed = "Allowed is " + e.allowed() + ".";
        Problem problem = BindTexts.WRONG_VALUE.at(Place.of(span, written), e.seen());
        Problem mended = meant.isEmpty() ? problem.fix(allowed) : Suggestions.meant(problem, meant, allowed);
        problems.add(e.why().map(reason -> mended.because(reason + ".")).orElse(mended));
    }

    /** Takes a setting; one that has the key already must have an equal value. */
    <T> void put(Key<T> key, T value, Site site) {
        Setting<T> setting = new Setting<>(key, value, site.in(layer));
        Setting<?> first = settings.get(key);
        if (first == null) {
            settings.put(key, setting);
        } else if (first.value().equals(value)) {
            // Whichever spelling stands first in the text: the origin must not depend on the order of the text.
            if (preferred(setting, first)) {
                settings.put(key, setting);
            }
        } else {
            problems.add(BindTexts.SPELLINGS_DISAGREE
                    .at(setting.place(), "this says " + setting.inWords())
                    .and(first.place(), "but this says " + first.inWords()));
            rivals.add(setting);
        }
    }

    private static boolean preferred(Setting<?> one, Setting<?> other) {
        boolean canonical = one.origin().key().equals(one.key().toString());
        boolean otherCanonical = other.origin().key().equals(other.key().toString());
        return canonical != otherCanonical
                ? canonical
                : one.origin().key().compareTo(other.origin().key()) < 0;
    }

    /** Nobody knows what this is; not even whether its name could be one. */
    void unknown(String... path) {
        unknown.add(Key.of(Object.class, path));
    }

    void unknown(Key<?> key) {
        unknown.add(key);
    }

    /** Everything at or below a native key is unknown. */
    void unknown(String written) {
        unknown.add(Key.of(Object.class, written));
    }

    void problem(RuleText text, Span span, String written, String message) {
        problems.add(text.at(Place.of(span, written), message));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /**
     * A problem for a key that nobody knows, with the nearest that somebody does: those are unknown then, as one of them
     * may be what was meant.
     */
    Optional<String> unknownKey(Node.Scalar name, String written, String where, Collection<String> known) {
        Problem problem = BindTexts.UNKNOWN_KEY.at(Place.of(name.span(), written), "not a key of " + where);
        unknownKeys++;
        List<String> nearest = unknownKeys > MOST_SUGGESTED ? List.of() : Suggestions.allNearest(name.text(), known);
        problems.add(nearest.isEmpty() ? problem : Suggestions.meant(problem, nearest, ""));
        String parent = written.substring(0, written.length() - name.text().length());
        nearest.forEach(near -> unknown(parent + near));
        return nearest.stream().findFirst();
    }

    /** The same where the name may be one of another system: then that one is named, and no nearest. */
    Optional<String> unknownKey(
            Node.Scalar name, String written, String where, Collection<String> known, OtherSystems others) {
        String here = written.equals(name.text())
                ? ""
                : written.substring(0, written.length() - name.text().length() - 1);
        if (unknownKeys >= MOST_SUGGESTED) {
            return unknownKey(name, written, where, known);
        }
        boolean isNear = !Suggestions.allNearest(name.text(), known).isEmpty();
        Optional<OtherSystems.Elsewhere> elsewhere = others.find(name.text(), here)
                .or(() -> isNear ? Optional.empty() : others.findNearest(name.text(), here));
        if (elsewhere.isEmpty()) {
            return unknownKey(name, written, where, known);
        }
        problems.add(BindTexts.UNKNOWN_KEY
                .at(Place.of(name.span(), written), "not a key of " + where)
                .fix(elsewhere.get().text() + "."));
        unknown(elsewhere.get().path());
        return Optional.empty();
    }
}
