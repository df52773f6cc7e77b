package io.keelson.standard;

import io.keelson.value.InvalidValue;
import java.util.List;

/** Words that a consumer gets one by one, in their order: linker flags, build tags. Never empty. */
public record Words(List<String> words) {
    public Words {
        words = List.copyOf(words);
        if (words.isEmpty() || words.contains("")) {
            throw InvalidValue.of("list of words", words, "one word or more, none of them empty");
        }
        for (String word : words) {
            OneLine.require("word", word);
        }
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
