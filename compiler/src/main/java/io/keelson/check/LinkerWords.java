package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.standard.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The flags of the linker beside -s, -w and -X, each with its value and its place. */
final class LinkerWords {
    private LinkerWords() {}

    /** One word: {@code -extldflags=-static}, or {@code -linkmode} with the value in the next word. */
    record Word(String text, String name, String value, Place place) {}

    static List<Word> of(Standard standard) {
        Optional<Setting<Words>> flags = standard.get(Keys.LDFLAGS);
        List<Word> words = new ArrayList<>();
        List<String> texts = flags.map(setting -> setting.value().words()).orElse(List.of());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int equals = text.indexOf('=');
            boolean hasNext =
                    equals < 0 && i + 1 < texts.size() && !texts.get(i + 1).startsWith("-");
            String value = equals < 0 ? (hasNext ? texts.get(i + 1) : "") : text.substring(equals + 1);
            String name = equals < 0 ? text : text.substring(0, equals);
            words.add(new Word(text, name, value, flags.orElseThrow().place(i)));
        }
        return words;
    }
}
