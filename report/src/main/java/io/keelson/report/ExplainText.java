package io.keelson.report;

import io.keelson.explain.Explained;
import io.keelson.fact.Fact;
import io.keelson.origin.Origin;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The keys of a standard, explained to people. */
public final class ExplainText {
    private ExplainText() {}

    /**
     * A paragraph for each key.
     *
     * @param files the files that a key shapes
     */
    public static String of(List<Explained> keys, Function<Key<?>, List<String>> files) {
        return String.join(
                "\n",
                keys.stream()
                        .map(one -> paragraph(one.in(files.apply(one.key()))))
                        .toList());
    }

    private static String paragraph(Explained key) {
        StringBuilder text = new StringBuilder();
        (key.key() + value(key))
                .lines()
                .forEach(part -> text.append(Glyph.harmless(part)).append('\n'));
        key.setting()
                .ifPresent(setting -> origin(text, setting.origin(), key.key().toString()));
        key.fact().ifPresent(fact -> fact(text, fact));
        line(text, "also written", key.spellings().subList(1, key.spellings().size()));
        line(text, "shapes", key.files());
        line(text, "derived from it", key.derived().stream().map(Key::toString).toList());
        line(text, "rules", key.readers().stream().map(ExplainText::name).toList());
        for (Problem problem : key.problems()) {
            line(
                    text,
                    problem.rule().severity().toString(),
                    name(problem.rule()) + ": " + problem.message() + Only.in(problem));
            problem.accepted()
                    .ifPresent(by -> line(text, "accepted", problem.rule().code() + ": " + by));
        }
        return text.toString();
    }

    private static String value(Explained key) {
        if (key.setting().isEmpty()) {
            return ": written, but with a value that cannot be used";
        }
        Setting<?> setting = key.setting().get();
        String plain = setting.value().toString().replace("\n", "\n    ");
        boolean isShort = plain.equals(setting.inWords()) || plain.contains("\n");
        return " = " + plain + (isShort ? "" : " (" + setting.inWords() + ")");
    }

    private static void origin(StringBuilder text, Origin origin, String key) {
        if (origin instanceof Origin.Derived derived) {
            line(text, "derived", derived.how());
            line(text, "out of", derived.from());
            derived.request().ifPresent(asked -> line(text, "asked for", where(asked, key)));
        } else {
            line(text, "from", where(origin, key));
        }
    }

    private static String where(Origin origin, String key) {
        if (origin instanceof Origin.Written written) {
            String layer = written.layer().startsWith("environment ") ? ", " + written.layer() : "";
            return written.span() + as(origin, key) + layer;
        }
        return origin instanceof Origin.Inherited inherited
                ? "the standard " + inherited.standard() + as(origin, key)
                : "Java";
    }

    private static String as(Origin origin, String key) {
        return origin.key().equals(key) ? "" : ", as " + origin.key();
    }

    private static void fact(StringBuilder text, Fact fact) {
        line(text, "does", fact.note());
        List<String> parts = new ArrayList<>(List.of(fact.type()));
        String allowed = fact.allowed().toString();
        parts.addAll(allowed.isEmpty() ? List.of() : List.of(allowed));
        parts.addAll(fact.columns()
                .getOrDefault("unit", "")
                .lines()
                .map(unit -> "in " + unit)
                .toList());
        fact.since().ifPresent(version -> parts.add("since " + fact.platform() + " " + version));
        fact.until().ifPresent(version -> parts.add("until " + fact.platform() + " " + version));
        line(text, "takes", String.join(", ", parts));
        line(text, "source", fact.source());
    }

    private static String name(RuleText rule) {
        return rule.code() + " " + rule.name();
    }

    private static void line(StringBuilder text, String what, List<String> said) {
        line(text, what, String.join(", ", said));
    }

    /** Nothing where there is nothing to say. */
    private static void line(StringBuilder text, String what, String said) {
        Stream.of(said)
                .filter(words -> !words.isBlank())
                .forEach(words -> text.append("  ")
                        .append(what)
                        .append(": ")
                        .append(Glyph.harmless(words))
                        .append('\n'));
    }
}
