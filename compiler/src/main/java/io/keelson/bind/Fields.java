package io.keelson.bind;

import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keys with one text each; by themselves a section that has no others. */
final class Fields implements Section {
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();

    private record Field<T>(Key<T> key, Form<T> form) {
        void bind(Node.Entry entry, String written, Binding out) {
            out.scalar(entry.value(), entry.key(), key, written, form.parser());
        }
    }

    <T> Fields with(Key<T> key, Form<T> form) {
        fields.put(key.name(), new Field<>(key, form));
        return this;
    }

    /** A text of the key's class, by the name of its type. */
    <T> Fields with(Key<T> key, String type) {
        return with(key, Form.of(key.type(), type));
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            String name = entry.key().text();
            if (!bind(entry, path + "." + name, out)) {
                out.unknownKey(entry.key(), path + "." + name, path, fields.keySet());
            }
        }
    }

    /** Whether the entry is one of them; then it is bound. */
    boolean bind(Node.Entry entry, String written, Binding out) {
        Field<?> field = fields.get(entry.key().text());
        if (field != null) {
            field.bind(entry, written, out);
        }
        return field != null;
    }

    SortedMap<String, Shape> shapes() {
        SortedMap<String, Shape> shapes = new TreeMap<>();
        fields.forEach((name, field) -> shapes.put(name, field.form().shape()));
        return shapes;
    }

    @Override
    public Shape.Mapping shape() {
        return Shape.Mapping.of(shapes());
    }
}
