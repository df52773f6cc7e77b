package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The flags that go build hands to one of its tools, each with its value and its place. */
final class ToolWords {
    /** As go build splits the text: a word may be quoted as a whole. */
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");

    /** The packages that the flags are for: {@code all=-m}. */
    private static final String PACKAGES = "^[^\\s=\"'-][^\\s=]*=";

    /** Counts may have a value behind an equals sign, but do not take the next word. */
    private static final Set<String> COUNTS = Set.of("gcflags.l", "gcflags.m");

    private ToolWords() {}

    /** One flag: {@code -extldflags=-static}, or {@code -extldflags} with the value in the next word. */
    record Word(String text, String name, String value, Place place) {}

    /** The flags of the linker beside -s, -w and -X. */
    static List<Word> ofLinker(Standard standard) {
        return standard.get(Keys.LDFLAGS)
                .map(flags -> read("ldflags", flags.value().words(), flags::place))
                .orElse(List.of());
    }

    /** The flags of {@code gcflags}, {@code asmflags} or {@code ldflags}. */
    static List<Word> of(Standard standard, String tool) {
        return tool.equals("ldflags")
                ? ofLinker(standard)
                : standard.get(Keys.build(tool))
                        .map(flags -> read(tool, words(flags.value()), flags::place))
                        .orElse(List.of());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replaceFirst(PACKAGES, ""))
                .results()
                .map(MatchResult::group)
                .map(word -> word.matches("(['\"]).*\\1") ? word.substring(1, word.length() - 1) : word)
                .toList();
    }

    private static List<Word> read(String tool, List<String> texts, IntFunction<Place> places) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            boolean takesNext = equals < 0 && i + 1 < texts.size() && takesValue(tool, name);
            String value = takesNext ? texts.get(i + 1) : text.substring(equals < 0 ? text.length() : equals + 1);
            words.add(new Word(text, name, value, places.apply(i)));
            i += takesNext ? 1 : 0;
        }
        return words;
    }

    private static boolean takesValue(String tool, String name) {
        String key = key(tool, name);
        return !COUNTS.contains(key)
                && Facts.builtIn()
                        .goBuild(key)
                        .filter(fact -> !fact.type().equals("bool"))
                        .isPresent();
    }

    /** The key of the fact of a flag, which may be written with one dash or two. */
    static String key(String tool, String name) {
        return tool + "." + name.replaceFirst("^--?", "");
    }

    /** The words of a value that is a list of flags itself. */
    static Stream<String> inside(Word word) {
        return Stream.of(word.value().trim().split("\\s+"));
    }
}
