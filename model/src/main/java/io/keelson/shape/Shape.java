package io.keelson.shape;

import io.keelson.fact.Allowed;
import io.keelson.fact.Fact;
import io.keelson.value.InvalidValue;
import io.keelson.value.ValueType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What may stand in one place of a spec. It is no narrower than what is accepted: values are judged by their types. */
public sealed interface Shape {

    /**
     * One text, of whatever kind YAML takes it for.
     *
     * @param type the name of its {@link ValueType}, empty for one of its own
     * @param words the only ones there are; empty where others are taken
     * @param least of a number, where it is bounded
     * @param greatest of a number, where it is bounded
     * @param examples texts that are taken
     * @param description for people, or empty
     */
    record Text(
            String type,
            List<String> words,
            Optional<BigInteger> least,
            Optional<BigInteger> greatest,
            List<String> examples,
            String description)
            implements Shape {
        public Text {
            words = List.copyOf(words);
            examples = List.copyOf(examples);
        }

        /** A text whose type says everything. */
        public static Text of(ValueType<?> type) {
            return new Text(type.name(), List.of(), Optional.empty(), Optional.empty(), type.examples(), "");
        }

        /** A text of a type of its own. */
        public static Text like(String... examples) {
            return new Text("", List.of(), Optional.empty(), Optional.empty(), List.of(examples), "");
        }

        /** One of these words. */
        public static Text oneOf(List<String> words) {
            return new Text("", words, Optional.empty(), Optional.empty(), List.of(), "");
        }

        /** A whole number of that range. */
        public static Text number(long least, long greatest) {
            return new Text(
                    "",
                    List.of(),
                    Optional.of(BigInteger.valueOf(least)),
                    Optional.of(BigInteger.valueOf(greatest)),
                    List.of(),
                    "");
        }

        /**
         * What the tables say of a setting. Words beside yes and no are not all there are, as those have many spellings;
         * a text that is narrower than its type has examples of its own.
         */
        public static Text of(Fact fact) {
            Text text = of(fact.valueType());
            if (fact.allowed() instanceof Allowed.Any) {
                return text.described(fact.note());
            }
            List<String> offered = new ArrayList<>(text.examples);
            List<String> words = List.of();
            Text bounds = text;
            if (fact.allowed() instanceof Allowed.IntRange range) {
                bounds = new Text("", List.of(), range.least(), range.greatest(), List.of(), "");
                Stream.of(range.greatest(), range.least())
                        .flatMap(Optional::stream)
                        .forEach(bound -> offered.add(0, "" + bound));
            } else if (fact.allowed() instanceof Allowed.Words only) {
                boolean open = only.booleans() || only.words().stream().anyMatch(word -> word.endsWith(":"));
                words = open ? List.of() : only.words();
                offered.addAll(0, only.words());
            } else if (fact.allowed() instanceof Allowed.Also also) {
                offered.addAll(0, also.words());
            }
            List<String> examples = offered.stream()
                    .distinct()
                    .filter(example -> accepts(fact, example))
                    .toList();
            return new Text("", words, bounds.least, bounds.greatest, examples, fact.note());
        }

        private static boolean accepts(Fact fact, String text) {
            try {
                fact.parse(text);
                return true;
            } catch (InvalidValue e) {
                return false;
            }
        }

        public Text described(String words) {
            return new Text(type, this.words, least, greatest, examples, words);
        }
    }

    /** A text, or nothing at all, which counts as an empty one. */
    record Voidable(Text text) implements Shape {}

    /**
     * A text, or a list of such.
     *
     * @param most how many items, where it is bounded
     */
    record Texts(Text item, Optional<Integer> most) implements Shape {}

    /** A list. */
    record Items(Shape item) implements Shape {}

    /** One of several forms. */
    record Forms(List<Shape> forms) implements Shape {
        public Forms {
            forms = List.copyOf(forms);
        }

        public static Forms of(Shape... forms) {
            return new Forms(List.of(forms));
        }
    }

    /** A shape that stands in several places, under a name. */
    record Named(String name, Shape shape) implements Shape {}

    /**
     * Keys with what they hold.
     *
     * @param keys by name
     * @param names a regular expression that every other key matches
     * @param others what stands behind every other key; empty where there is no other
     * @param required keys that must be there
     * @param description for people, or empty
     */
    record Mapping(
            SortedMap<String, Shape> keys,
            String names,
            Optional<Shape> others,
            List<String> required,
            String description)
            implements Shape {
        public Mapping {
            keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
            required = List.copyOf(required);
        }

        /** These keys and no others. */
        public static Mapping of(SortedMap<String, Shape> keys) {
            return new Mapping(keys, "", Optional.empty(), List.of(), "");
        }

        /** With others beside them, which match that expression. */
        public Mapping and(String names, Shape others) {
            return new Mapping(keys, names, Optional.of(others), required, description);
        }

        public Mapping requiring(String... names) {
            return new Mapping(keys, this.names, others, List.of(names), description);
        }

        public Mapping described(String words) {
            return new Mapping(keys, names, others, required, words);
        }
    }
}
