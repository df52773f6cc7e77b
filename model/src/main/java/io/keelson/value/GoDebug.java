package io.keelson.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of GODEBUG, each once, in the order written. Go splits at commas only: what follows a blank or a
 * semicolon is lost without a message. Sources: runtime/runtime1.go (parsegodebug), internal/godebug.
 */
public record GoDebug(Map<String, String> settings) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.#]+");
    private static final Pattern VALUE = Pattern.compile("[!-+\\--:<>-~]+");
    private static final Kind KIND = new Kind(
            "GODEBUG",
            "name=value pairs apart by commas, without blanks, each name once, as madvdontneed=1,http2debug=1");

    /** @throws InvalidValue when empty, or when a name or value has a character that Go would split at */
    public GoDebug {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        if (settings.isEmpty()) {
            throw KIND.not("");
        }
        settings.forEach(GoDebug::requirePair);
    }

    public static GoDebug parse(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        int start = 0;
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw KIND.not(text).at(start, pair.length());
            }
            String name = pair.substring(0, equals);
            try {
                requirePair(name, pair.substring(equals + 1));
            } catch (InvalidValue e) {
                throw e.at(start, pair.length());
            }
            if (settings.put(name, pair.substring(equals + 1)) != null) {
                throw KIND.not(text, "the last one of a name wins, and the others are void")
                        .at(start, pair.length());
            }
            start += pair.length() + 1;
        }
        return new GoDebug(settings);
    }

    @Override
    public String toString() {
        return settings.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }

    private static void requirePair(String name, String value) {
        String pair = name + "=" + value;
        Characters.requireNone(KIND, pair, " \t;", "Go splits at commas only, what follows would be lost");
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw KIND.not(pair);
        }
    }
}
