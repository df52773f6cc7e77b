package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Experiments of the toolchain that a build turns on, or off with {@code no} in front, as GOEXPERIMENT takes them: apart
 * by commas. Which of them a Go knows is a matter of its version, and stands in {@code values.tsv}. Source:
 * Go internal/buildcfg/exp.go, ParseGOEXPERIMENT.
 *
 * @param words one or more, as written
 */
public record GoExperiments(List<String> words) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Kind KIND =
            new Kind("list of experiments", "names in small letters apart by commas, as boringcrypto,nogreenteagc");
    private static final String OFF = "no";
    /** Everything off: not an experiment of its own. */
    private static final String NONE = "none";

    /** @throws InvalidValue when empty, or when a word has anything but small letters and digits in it */
    public GoExperiments {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(GoExperiments::require);
    }

    public static GoExperiments parse(String text) {
        int start = 0;
        String[] words = text.split(",", -1);
        for (String word : words) {
            try {
                require(word);
            } catch (InvalidValue e) {
                throw word.isEmpty() ? e : e.at(start, word.length());
            }
            start += word.length() + 1;
        }
        return new GoExperiments(List.of(words));
    }

    /** What each word is about: the experiment without its {@code no}, or {@code none}. */
    public List<String> names() {
        return words.stream().map(GoExperiments::name).toList();
    }

    /** Whether that one is turned on: the last word about it counts. */
    public boolean turnsOn(String name) {
        int on = words.lastIndexOf(name);
        return on >= 0 && on > words.lastIndexOf(OFF + name) && on > words.lastIndexOf(NONE);
    }

    @Override
    public String toString() {
        return String.join(",", words);
    }

    private static String name(String word) {
        return word.startsWith(OFF) && !word.equals(NONE) ? word.substring(OFF.length()) : word;
    }

    private static void require(String word) {
        if (!WORD.matcher(word).matches()) {
            throw KIND.not(word, "go build ends with: unknown GOEXPERIMENT");
        }
    }
}
