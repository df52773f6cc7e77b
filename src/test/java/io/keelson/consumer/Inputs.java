package io.keelson.consumer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files under resources/consumer, and the values that the good ones carry in each format's own spelling. */
final class Inputs {

    private Inputs() {}

    static Path of(String name) {
        return GoConsumer.root().resolve("src/test/resources/consumer").resolve(name);
    }

    static Path hello() {
        return GoConsumer.root().resolve("samples/hello");
    }

    /** What breaks where escaping is wrong: blanks, specifiers, expansion, quotes, escapes, other scripts, nothing. */
    static Map<String, String> hostile() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("BLANKS", "a  b ");
        values.put("PERCENT", "100%");
        values.put("DOLLAR", "$HOME ${HOME}");
        values.put("QUOTES", "say \"hi\" and 'bye'");
        values.put("BACKSLASH", "C:\\new");
        values.put("UNICODE", "ünï 😀");
        values.put("TAB", "a\tb");
        values.put("EMPTY", "");
        values.put("HASH", "#a;b");
        return values;
    }
}
