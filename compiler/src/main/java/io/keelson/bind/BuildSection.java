package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.value.GoBuildMode;
import io.keelson.value.GoPackage;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import java.util.List;
import java.util.Optional;

/** {@code build}: flags of go build without their dash, and variables of the toolchain by name. */
final class BuildSection implements Section {
    private final Facts facts;

    BuildSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void bind(Node node, String path, Binding out) {
        for (Node.Entry entry : out.mapping(node, path)) {
            Node.Scalar name = entry.key();
            String written = path + "." + name.text();
            switch (name.text()) {
                case "package" -> out.scalar(entry.value(), name, Keys.BUILD_PACKAGE, written, GoPackage::parse);
                case "buildmode" -> out.scalar(entry.value(), name, Keys.BUILDMODE, written, GoBuildMode::parse);
                case "output" -> out.scalar(entry.value(), name, Keys.build("output"), written, BuildSection::fileName);
                case "ldflags" -> Ldflags.bind(entry, written, out);
                default -> flag(entry, written, out);
            }
        }
    }

    private void flag(Node.Entry entry, String written, Binding out) {
        Node.Scalar name = entry.key();
        Optional<Fact> fact =
                facts.goBuild(name.text()).filter(known -> !name.text().contains("."));
        if (fact.isEmpty()) {
            List<String> known = facts.goBuildNames().stream()
                    .filter(flag -> !flag.contains("."))
                    .toList();
            out.unknownKey(name, written, "go build", known);
            out.unknown(Keys.build(name.text()));
            return;
        }
        if (entry.value() instanceof Node.Sequence && fact.get().type().equals("list")) {
            List<Node.Scalar> texts = Texts.some(entry.value(), name, written, out);
            if (texts.isEmpty()) {
                out.unknown(Keys.build(name.text()));
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
                    return fact.type().equals("bool") ? trueOrFalse(text) : accepted(fact, text);
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

    /** Go's own words for a flag; {@code yes} and {@code on} are not among them. */
    private static String trueOrFalse(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text;
        }
        throw InvalidValue.of("switch of go build", text, "true or false");
    }

    private static String fileName(String text) {
        if (text.matches("[A-Za-z0-9_][A-Za-z0-9._+-]{0,254}")) {
            return text;
        }
        throw InvalidValue.of("name of a binary", text, "letters, digits and . _ + -")
                .because("the unit, the image and the role each put it into a folder of their own");
    }
}
