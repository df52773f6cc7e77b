package io.keelson.bind;

import io.keelson.fact.Facts;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Keys;
import io.keelson.value.EnvName;
import io.keelson.value.EnvValue;
import io.keelson.value.GoDebug;
import io.keelson.value.InvalidValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code env}: what the Go runtime reads has its own types, every other variable is the service's own. */
final class EnvSection implements Section {
    private static final Fields RUNTIME = new Fields()
            .with(Keys.GOGC, "go-gc")
            .with(Keys.GOMEMLIMIT, "go-memlimit")
            .with(Keys.GOMAXPROCS, "go-maxprocs")
            .with(Keys.GOTRACEBACK, "go-traceback");

    private static final Form<EnvValue> OWN = Form.of(EnvValue.class, "env-value");

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
        if (name.text().equals("GODEBUG")) {
            godebug(value, name, written, out);
        } else if (!RUNTIME.bind(entry, written, out)) {
            own(value, name, written, out);
        }
    }

    private static void own(Node value, Node.Scalar name, String written, Binding out) {
        if (value instanceof Node.Empty) {
            out.put(Keys.env(name.text()), EnvValue.parse(""), Site.of(written, name.span(), name.span()));
        } else {
            out.scalar(value, name, Keys.env(name.text()), written, OWN.parser());
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

    @Override
    public Shape.Mapping shape() {
        SortedMap<String, Shape> keys = RUNTIME.shapes();
        SortedMap<String, Shape> pairs = new TreeMap<>();
        for (String key : Facts.builtIn().godebugKeys()) {
            Facts.builtIn().godebug(key).ifPresent(fact -> pairs.put(key, Shape.Text.of(fact)));
        }
        // A key that no table knows is a warning.
        Shape debug = Shape.Mapping.of(pairs).and("^[^=,]+$", Shape.Text.like("1"));
        keys.put("GODEBUG", Shape.Forms.of(Form.of(GoDebug.class, "go-debug").shape(), debug));
        return Shape.Mapping.of(keys)
                .and("^[A-Za-z_][A-Za-z0-9_]*$", new Shape.Voidable(OWN.shape()))
                .described("Variables of the process, as plain data");
    }
}
