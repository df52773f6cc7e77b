package io.keelson.bind;

import io.keelson.origin.Place;
import io.keelson.problem.Waiver;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.value.Day;
import io.keelson.value.LineText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code accept}: a list of problems that stay in the report and do not count. */
final class AcceptSection {
    private static final List<String> KEYS = List.of("rule", "at", "because", "until");

    private AcceptSection() {}

    static List<Waiver> bind(Node node, String path, Binding out) {
        List<Waiver> waivers = new ArrayList<>();
        if (!(node instanceof Node.Sequence sequence)) {
            if (!(node instanceof Node.Empty)) {
                out.problem(BindTexts.WRONG_SHAPE, node.span(), path, "here stands " + node.kind() + ", not a list");
            }
            return waivers;
        }
        for (Node item : sequence.items()) {
            waiver(item, path, out).ifPresent(waivers::add);
        }
        return waivers;
    }

    private static Optional<Waiver> waiver(Node item, String path, Binding out) {
        Map<String, Node.Scalar> texts = new HashMap<>();
        for (Node.Entry entry : out.mapping(item, path)) {
            String name = entry.key().text();
            String written = path + "." + name;
            if (KEYS.contains(name)) {
                out.text(entry.value(), entry.key(), written).ifPresent(text -> texts.put(name, text));
            } else {
                out.unknownKey(entry.key(), written, path, KEYS);
            }
        }
        for (String required : List.of("rule", "because")) {
            if (item instanceof Node.Mapping && !texts.containsKey(required)) {
                out.problem(BindTexts.MISSING_KEY
                        .at(Place.of(item.span(), path), required + " is not written")
                        .fix("Add " + required + " to the item."));
            }
        }
        Optional<String> because = Optional.ofNullable(texts.get("because"))
                .flatMap(text -> out.parse(text, path + ".because", LineText::parse))
                .map(LineText::toString);
        Optional<Node.Scalar> until = Optional.ofNullable(texts.get("until"));
        Optional<LocalDate> day = until.flatMap(text -> out.parse(text, path + ".until", Day::parse));
        if (!texts.containsKey("rule") || because.isEmpty() || until.isPresent() && day.isEmpty()) {
            return Optional.empty();
        }
        Node.Scalar rule = texts.get("rule");
        Optional<String> at = Optional.ofNullable(texts.get("at")).map(Node.Scalar::text);
        return Optional.of(new Waiver(rule.text(), at, because.get(), day, Place.of(rule.span(), path + ".rule")));
    }

    static Shape shape() {
        SortedMap<String, Shape> keys = new TreeMap<>();
        KEYS.forEach(key -> keys.put(key, Shape.Text.like()));
        return new Shape.Items(Shape.Mapping.of(keys)
                .requiring("rule", "because")
                .described("A problem that stays in the report and does not count"));
    }
}
