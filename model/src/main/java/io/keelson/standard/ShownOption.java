package io.keelson.standard;

/**
 * How a host shows that an option of a mount is in force.
 *
 * @param word what is shown of it; empty where nothing is, because it is on anyway
 * @param other the name of what is shown, with or without a value, only where the option is not in force; empty where the
 *     lack of {@code word} says as much
 * @param back the option by which a remount takes it back; empty where the options that were shown before do so
 */
public record ShownOption(String word, String other, String back) {

    static ShownOption as(String word, String back) {
        return new ShownOption(word, "", back);
    }

    static ShownOption unless(String other) {
        return new ShownOption("", other, "");
    }
}
