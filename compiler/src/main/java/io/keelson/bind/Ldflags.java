package io.keelson.bind;

import io.keelson.origin.Span;
import io.keelson.read.Node;
import io.keelson.shape.Shape;
import io.keelson.standard.Keys;
import io.keelson.standard.Strip;
import io.keelson.standard.Words;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code build.ldflags}: the linker's flags by their parts, or in the one text that go build takes. */
final class Ldflags {
    /** The characters of an import path, as golang.org/x/mod/module checks it. */
    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_./~+-]*\\.[A-Za-z_][A-Za-z0-9_]*";

    private static final List<String> STRIPPED = List.of("symbols", "dwarf");

    private final String path;
    private final Binding out;
    private final List<String> words = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();

    private Ldflags(String path, Binding out) {
        this.path = path;
        this.out = out;
    }

    static void bind(Node.Entry entry, String path, Binding out) {
        Ldflags ldflags = new Ldflags(path, out);
        if (entry.value() instanceof Node.Scalar text) {
            out.parse(text, path, LineText::parse).ifPresentOrElse(line -> ldflags.text(text), () -> {
                out.unknown(Keys.LDFLAGS);
                out.unknown(Keys.STRIP);
            });
        } else {
            out.mapping(entry.value(), path).forEach(ldflags::part);
        }
        ldflags.words(entry);
    }

    static Shape shape() {
        Shape.Text text = Shape.Text.like("-s -w -X main.version=1");
        Shape variables = Shape.Mapping.of(new TreeMap<>()).and("^" + VARIABLE + "$", Shape.Text.like("1.4.2"));
        Shape parts = Shape.Mapping.of(new TreeMap<>(
                        Map.of("strip", new Shape.Texts(Shape.Text.oneOf(STRIPPED), Optional.empty()), "X", variables)))
                .and("", Shape.Text.like("external"));
        return Shape.Forms.of(text, parts);
    }

    private void part(Node.Entry part) {
        Node.Scalar name = part.key();
        String written = path + "." + name.text();
        switch (name.text()) {
            case "strip" -> strip(part.value(), name, written);
            case "X" -> out.mapping(part.value(), written).forEach(variable -> variable(variable, written));
            default ->
                out.text(part.value(), name, written)
                        .flatMap(text ->
                                out.parse(text, written, LineText::parse).map(line -> text))
                        .ifPresent(text -> word("-" + name.text() + "=" + text.text(), text.span()));
        }
    }

    private void strip(Node value, Node.Scalar name, String written) {
        List<Node.Scalar> texts = Texts.of(value, name, written, out);
        List<String> parts = texts.stream().map(Node.Scalar::text).toList();
        for (Node.Scalar text : texts) {
            out.parse(text, written, part -> Strip.parse(List.of(part)));
        }
        if (parts.stream().allMatch(STRIPPED::contains)) {
            List<Span> places = texts.stream().map(Node.Scalar::span).toList();
            out.put(Keys.STRIP, Strip.parse(parts), new Site(written, name.span(), value.span(), places));
        } else {
            out.unknown(Keys.STRIP);
        }
    }

    private void variable(Node.Entry variable, String path) {
        String name = variable.key().text();
        String written = path + "." + name;
        if (out.parse(variable.key(), written, Ldflags::name).isPresent()) {
            out.scalar(variable.value(), variable.key(), Keys.linkerVariable(name), written, LineText::parse);
        }
    }

    /** The words of -ldflags: -s and -w, -X with its variable, and what is left. */
    private void text(Node.Scalar text) {
        boolean symbols = false;
        boolean dwarf = false;
        List<Span> stripped = new ArrayList<>();
        List<Split.Word> split = Split.words(text);
        for (int i = 0; i < split.size(); i++) {
            Split.Word word = split.get(i);
            switch (word.text()) {
                case "-s", "-w" -> {
                    symbols |= word.text().equals("-s");
                    dwarf |= word.text().equals("-w");
                    stripped.add(word.span());
                }
                case "-X" -> {
                    i++;
                    assignment(i < split.size() ? split.get(i) : word, i < split.size());
                }
                default -> word(word);
            }
        }
        if (!stripped.isEmpty()) {
            Span first = stripped.get(0);
            out.put(Keys.STRIP, new Strip(symbols, dwarf), new Site(path, first, first, stripped));
        }
    }

    private void assignment(Split.Word word, boolean present) {
        int equals = word.text().indexOf('=');
        if (!present
                || word.isOpen()
                || equals < 0
                || !word.text().substring(0, equals).matches(VARIABLE)) {
            out.refuse(InvalidValue.of("variable of -X", word.text(), "-X importpath.name=value"), word.span(), path);
            return;
        }
        String name = word.text().substring(0, equals);
        try {
            LineText value = LineText.parse(word.text().substring(equals + 1));
            out.put(Keys.linkerVariable(name), value, Site.of(path + ".X." + name, word.span(), word.span()));
        } catch (InvalidValue e) {
            out.refuse(e, word.span(), path);
        }
    }

    private void word(Split.Word word) {
        try {
            if (word.isOpen() || word.text().isEmpty()) {
                throw InvalidValue.of("word of -ldflags", word.text(), "a word that is not empty, its quotes closed")
                        .because("go build stops at an open quote, the linker at an empty word");
            }
            word(Words.of(word.text()).toString(), word.span());
        } catch (InvalidValue refused) {
            out.refuse(refused, word.span(), path);
        }
    }

    private void word(String word, Span place) {
        words.add(word);
        places.add(place);
    }

    private void words(Node.Entry entry) {
        if (!words.isEmpty()) {
            Span whole = entry.value().span();
            out.put(Keys.LDFLAGS, new Words(words), new Site(path, entry.key().span(), whole, places));
        }
    }

    private static String name(String text) {
        if (text.matches(VARIABLE)) {
            return text;
        }
        throw InvalidValue.of("variable of -X", text, "importpath.name, such as main.version")
                .because("the linker changes nothing, silently, for a name that does not exist");
    }
}
