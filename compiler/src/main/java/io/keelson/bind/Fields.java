package io.keelson.bind;

import io.keelson.read.Node;
import io.keelson.standard.Key;
import io.keelson.value.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A section with a fixed set of keys, each with one text. */
final class Fields implements Section {
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();

    private record Field<T>(Key<T> key, Function<String, T> parser) {
        void bind(Node.Entry entry, Binding out) {
            out.scalar(entry.value(), entry.key(), key, key.toString(), parser);
        }
    }

    <T> Fields with(Key<T> key, Function<String, T> parser) {
        fields.put(key.name(), new Field<>(key, parser));
        return this;
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            String name = entry.key().text();
            Field<?> field = fields.get(name);
            if (field == null) {
                out.unknownKey(entry.key(), path + "." + name, path, fields.keySet());
            } else {
                field.bind(entry, out);
            }
        }
    }

    /** A whole number of that range. */
    static Function<String, Integer> number(String what, int least, int most) {
        return text -> {
            if (text.matches("[0-9]{1,9}")) {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            }
            throw InvalidValue.of(what, text, "a whole number of " + least + ".." + most);
        };
    }
}
