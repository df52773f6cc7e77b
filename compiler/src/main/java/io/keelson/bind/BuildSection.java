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
        if (entry.value() instanceof Node.Sequence && fact.get().type().equals("list")) {
            List<Node.Scalar> texts = Texts.some(entry.value(), name, written, out);
            if (texts.isEmpty()) {
                out.unknown("build", name.text());
                return;
            }
            List<Span> parts = texts.stream().map(Node.Scalar::span).toList();
            String joined = new Joined(texts, ",", entry.value().span()).text();
            out.put(
                    Keys.build(name.text()),
                    joined,
                    new Site(written, name.span(), entry.value().span(), parts));
            return;
        }
        flag(entry, fact.get(), written, out);
    }

    /** A text for one of the tools has a place for each of its words. */
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
        boolean isForTool = fact.key().equals("gcflags") || fact.key().equals("asmflags");
        List<Span> words = isForTool
                ? Split.words((Node.Scalar) entry.value()).stream()
                        .map(Split.Word::span)
                        .toList()
                : List.of();
        out.put(
                key,
                value.get(),
                new Site(written, entry.key().span(), entry.value().span(), words));
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
        return fact.type().equals("list")
                ? new Shape.Texts(Shape.Text.of(fact), Optional.empty())
                : Shape.Text.of(fact);
    }
}
