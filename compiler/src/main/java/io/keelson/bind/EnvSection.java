package io.keelson.bind;

import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.standard.Keys;
import io.keelson.value.EnvName;
import io.keelson.value.EnvValue;
import io.keelson.value.GoDebug;
import io.keelson.value.GoGc;
import io.keelson.value.GoMaxProcs;
import io.keelson.value.GoMemLimit;
import io.keelson.value.GoTraceback;
import io.keelson.value.InvalidValue;
import java.util.Map;

/** {@code env}: what the Go runtime reads has its own types, every other variable is the service's own. */
final class EnvSection implements Section {
    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            Node.Scalar name = entry.key();
            String written = path + "." + name.text();
            if (out.parse(name, written, EnvName::parse).isPresent()) {
                variable(entry, written, out);
            }
        }
    }

    /** Binds one variable, wherever it is written. */
    static void variable(Node.Entry entry, String written, Binding out) {
        Node value = entry.value();
        Node.Scalar name = entry.key();
        switch (name.text()) {
            case "GOGC" -> out.scalar(value, name, Keys.GOGC, written, GoGc::parse);
            case "GOMEMLIMIT" -> out.scalar(value, name, Keys.GOMEMLIMIT, written, GoMemLimit::parse);
            case "GOMAXPROCS" -> out.scalar(value, name, Keys.GOMAXPROCS, written, GoMaxProcs::parse);
            case "GOTRACEBACK" -> out.scalar(value, name, Keys.GOTRACEBACK, written, GoTraceback::parse);
            case "GODEBUG" -> godebug(value, name, written, out);
            default -> own(value, name, written, out);
        }
    }

    private static void own(Node value, Node.Scalar name, String written, Binding out) {
        if (value instanceof Node.Empty) {
            out.put(Keys.env(name.text()), EnvValue.parse(""), Site.of(written, name.span(), name.span()));
        } else {
            out.scalar(value, name, Keys.env(name.text()), written, EnvValue::parse);
        }
    }

    private static void godebug(Node value, Node.Scalar name, String written, Binding out) {
        if (value instanceof Node.Scalar text) {
            out.parse(text, written, GoDebug::parse).ifPresent(debug -> pairs(text, written, out));
            return;
        }
        for (Node.Entry pair : out.mapping(value, written)) {
            String key = pair.key().text();
            String at = written + "." + key;
            if (out.parse(pair.key(), at, EnvSection::godebugName).isEmpty()) {
                continue;
            }
            out.scalar(pair.value(), pair.key(), Keys.godebug(key), at, text -> godebugValue(key, text));
        }
    }

    /** The pairs of a text that is known to be right. */
    private static void pairs(Node.Scalar text, String written, Binding out) {
        for (Split.Word word : Split.atCommas(text)) {
            int equals = word.text().indexOf('=');
            String key = word.text().substring(0, equals);
            String value = word.text().substring(equals + 1);
            Span span = text.part(word.offset() + equals + 1, value.length());
            Span name = text.part(word.offset(), equals);
            out.put(Keys.godebug(key), value, Site.of(written + "." + key, name, span));
        }
    }

    private static String godebugName(String name) {
        try {
            new GoDebug(Map.of(name, "1"));
            return name;
        } catch (InvalidValue e) {
            throw InvalidValue.of("name of a GODEBUG setting", name, "letters, digits and _ . #");
        }
    }

    /** The name is known to be right: what is refused is the value, and its place is in the value. */
    private static String godebugValue(String name, String value) {
        try {
            new GoDebug(Map.of(name, value));
            return value;
        } catch (InvalidValue e) {
            InvalidValue own = InvalidValue.of("value of a GODEBUG setting", value, "a text without blanks , ; and \"");
            throw e.why().map(own::because).orElse(own);
        }
    }
}
