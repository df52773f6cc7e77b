package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code build}: flags of go build without their dash, and variables of the toolchain by name. */
final class BuildSection implements Section {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,254}");
    private static final Fields FIELDS = new Fields()
            .with(Keys.BUILD_PACKAGE, "go-package")
            .with(Keys.BUILDMODE, "buildmode")
            .with(Keys.build("output"), new Form<>(BuildSection::fileName, Shape.Text.like("payments")));

    private static final Form<String> SWITCH =
            Form.word("switch of go build", "true or false", List.of("true", "false"));

    private final Facts facts;

    BuildSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            Node.Scalar name = entry.key();
            String written = path + "." + name.text();
            if (name.text().equals("ldflags")) {
                Ldflags.bind(entry, written, out);
            } else if (!FIELDS.bind(entry, written, out)) {
                flag(entry, written, out);
            }
        }
    }

    private void flag(Node.Entry entry, String written, Binding out) {
        Node.Scalar name = entry.key();
        Optional<Fact> fact =
                facts.goBuild(name.text()).filter(known -> !name.text().contains("."));
        if (fact.isEmpty()) {
            out.unknownKey(name, written, "go build", flags().toList(), new OtherSystems(facts));
            out.unknown("build", name.text());
            return;
        }
        if (entry.value() instanceof Node.Sequence && isList(fact.get())) {
            parts(entry, fact.get(), written, out);
            return;
        }
        flag(entry, fact.get(), written, out);
    }

    private static void parts(Node.Entry entry, Fact fact, String written, Binding out) {
        Key<String> key = Keys.build(fact.key());
        List<Node.Scalar> texts = Texts.some(entry.value(), entry.key(), written, out);
        Optional<String> joined = texts.isEmpty()
                ? Optional.empty()
                : new Joined(texts, ",", entry.value().span()).parse(written, text -> accepted(fact, text), out);
        if (joined.isEmpty()) {
            out.unknown(key);
            return;
        }
        List<Span> spans = texts.stream().map(Node.Scalar::span).toList();
        out.put(
                key,
                joined.get(),
                new Site(written, entry.key().span(), entry.value().span(), spans));
    }

    private static void flag(Node.Entry entry, Fact fact, String written, Binding out) {
        Key<String> key = Keys.build(fact.key());
        Optional<String> value = out.text(entry.value(), entry.key(), written)
                .flatMap(node -> out.parse(node, written, text -> {
                    LineText.parse(text);
                    return fact.type().equals("bool") ? SWITCH.parser().apply(text) : accepted(fact, text);
                }));
        if (value.isEmpty()) {
            out.unknown(key);
            return;
        }
        List<Span> words = spans((Node.Scalar) entry.value(), fact);
        out.put(
                key,
                value.get(),
                new Site(written, entry.key().span(), entry.value().span(), words));
    }

    /** One value to go build, of parts that commas hold together. */
    private static boolean isList(Fact fact) {
        return fact.type().equals("list") || fact.type().equals("go-experiments");
    }

    /** A text for one of the tools has a place for each of its words, a list of experiments one for each of them. */
    private static List<Span> spans(Node.Scalar text, Fact fact) {
        if (fact.key().equals("gcflags") || fact.key().equals("asmflags")) {
            return Split.words(text).stream().map(Split.Word::span).toList();
        }
        if (!fact.type().equals("go-experiments")) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String word : text.text().split(",", -1)) {
            spans.add(text.part(start, word.length()));
            start += word.length() + 1;
        }
        return spans;
    }

    private static String accepted(Fact fact, String text) {
        fact.parse(text);
        return text;
    }

    private static String fileName(String text) {
        if (FILE_NAME.matcher(text).matches()) {
            return text;
        }
        throw InvalidValue.of("name of a binary", text, "letters, digits and . _ + -")
                .because("the unit, the image and the role each put it into a folder of their own");
    }

    /** Those with a dot are flags of the tools that go build calls. */
    private Stream<String> flags() {
        return facts.goBuildNames().stream().filter(flag -> !flag.contains("."));
    }

    @Override
    public Shape.Mapping shape() {
        SortedMap<String, Shape> keys = new TreeMap<>();
        flags().forEach(flag -> keys.put(flag, shape(facts.goBuild(flag).orElseThrow())));
        keys.putAll(FIELDS.shapes());
        keys.put("ldflags", Ldflags.shape());
        return Shape.Mapping.of(keys).described("Flags of go build without their dash, variables of the toolchain");
    }

    /** Go's own words for a flag; yes and on are not among them. */
    private static Shape shape(Fact fact) {
        if (fact.type().equals("bool")) {
            return SWITCH.shape().described(fact.note());
        }
        return isList(fact) ? new Shape.Texts(Shape.Text.of(fact), Optional.empty()) : Shape.Text.of(fact);
    }
}
