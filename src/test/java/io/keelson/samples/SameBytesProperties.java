package io.keelson.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.read.Node;
import io.keelson.read.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SameBytesProperties {

    @Property(tries = 5)
    void theSameSpecGivesTheSameBytes(@ForAll("samples") Sample sample) {
        assertEquals(Sample.emitted(sample.text()), Sample.emitted(sample.text()));
    }

    /** The order of keys, the style of the YAML and the quotes mean nothing. */
    @Property(tries = 60)
    void shuffledMappingsGiveTheSameBytes(@ForAll("samples") Sample sample, @ForAll long seed) {
        Node.Mapping root = Reader.read(sample.text(), "spec.yaml").root().orElseThrow();
        String shuffled = flow(root, new Random(seed));
        assertEquals(Sample.emitted(sample.text()), Sample.emitted(shuffled), shuffled);
    }

    @Property(tries = 30)
    void aCommentChangesNothing(@ForAll("samples") Sample sample, @ForAll("comments") String comment) {
        String text = sample.text();
        String commented = "# " + comment + "\n" + text.replace("\n\n", "\n\n# " + comment + "\n") + "# " + comment;
        assertEquals(Sample.emitted(text), Sample.emitted(commented));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(Sample.all());
    }

    @Provide
    Arbitrary<String> comments() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40);
    }

    /** A flow style of our own, every text in double quotes. */
    private static String flow(Node node, Random random) {
        if (node instanceof Node.Mapping mapping) {
            List<String> entries = new ArrayList<>();
            for (Node.Entry entry : mapping.entries()) {
                entries.add(quoted(entry.key()) + ": " + flow(entry.value(), random));
            }
            Collections.shuffle(entries, random);
            return "{" + String.join(",\n ", entries) + "}";
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .map(item -> flow(item, random))
                    .toList()
                    .toString();
        }
        return node instanceof Node.Scalar scalar ? quoted(scalar) : "";
    }

    private static String quoted(Node.Scalar scalar) {
        return "\"" + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
