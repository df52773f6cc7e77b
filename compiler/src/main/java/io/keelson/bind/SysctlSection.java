package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Keys;
import io.keelson.value.InvalidValue;
import io.keelson.value.SysctlKey;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code sysctl}: a value is one text, or a list of the numbers of a tuple. */
final class SysctlSection implements Section {
    private final Facts facts;

    SysctlSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            String written = path + "." + entry.key().text();
            out.parse(entry.key(), written, SysctlKey::parse).ifPresent(key -> value(entry, key, written, out));
        }
    }

    private void value(Node.Entry entry, SysctlKey key, String written, Binding out) {
        if (entry.value() instanceof Node.Sequence sequence) {
            tuple(sequence, entry.key(), key, written, out);
            return;
        }
        Optional<SysctlValue> value = out.text(entry.value(), entry.key(), written)
                .flatMap(text -> out.parse(text, written, typed -> typed(key, typed)));
        if (value.isEmpty()) {
            out.unknown(Keys.sysctl(key));
            return;
        }
        List<Span> parts = Split.words((Node.Scalar) entry.value()).stream()
                .map(Split.Word::span)
                .toList();
        out.put(
                Keys.sysctl(key),
                value.get(),
                new Site(written, entry.key().span(), entry.value().span(), parts));
    }

    private void tuple(Node.Sequence sequence, Node.Scalar name, SysctlKey key, String written, Binding out) {
        List<Node.Scalar> texts = Texts.some(sequence, name, written, out);
        Optional<SysctlValue> value =
                texts.isEmpty() || texts.size() < sequence.items().size()
                        ? Optional.empty()
                        : new Joined(texts, " ", sequence.span()).parse(written, text -> typed(key, text), out);
        if (value.isEmpty()) {
            out.unknown(Keys.sysctl(key));
            return;
        }
        List<Span> parts = texts.stream().map(Node.Scalar::span).toList();
        out.put(Keys.sysctl(key), value.get(), new Site(written, name.span(), sequence.span(), parts));
    }

    private SysctlValue typed(SysctlKey key, String text) {
        Optional<Object> known = facts.sysctl(key.toString()).map(fact -> fact.parse(text));
        if (known.isPresent() && known.get() instanceof SysctlValue value && !isFreeText(key)) {
            return value; // a number as the kernel shows it: 0x10 is 16
        }
        SysctlValue value = SysctlValue.parse(text);
        if (!value.toString().equals(text)) {
            throw InvalidValue.of("sysctl value", text, "words with one blank between them")
                    .because("further blanks are part of a text, and would be lost");
        }
        return value;
    }

    private boolean isFreeText(SysctlKey key) {
        return facts.sysctl(key.toString())
                .filter(fact -> fact.type().equals("sysctl-text"))
                .isPresent();
    }

    /** Another key is a warning: modules bring their own. */
    @Override
    public Shape.Mapping shape() {
        SortedMap<String, Shape> keys = new TreeMap<>();
        for (String key : facts.sysctlKeys()) {
            keys.put(key, new Shape.Texts(Shape.Text.of(facts.sysctl(key).orElseThrow()), Optional.empty()));
        }
        return Shape.Mapping.of(keys)
                .and(
                        "",
                        new Shape.Texts(
                                Form.of(SysctlValue.class, "sysctl-text").shape(), Optional.empty()))
                .described("Kernel settings by their keys with dots; a tuple is a list or one text");
    }
}
