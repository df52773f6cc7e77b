package io.keelson.view;

import io.keelson.standard.GoBuild;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of {@code go build}, as the program gets them. Source: {@code go help build}. */
final class GoCommand {
    private GoCommand() {}

    /** @param output the file that the binary is written to */
    static List<String> words(GoBuild build, String output) {
        List<String> words = flags(build);
        words.add("-o");
        words.add(output);
        build.mainPackage().ifPresent(path -> words.add(path.toString()));
        return words;
    }

    /** The command and its flags, without the file that is written and the package. */
    static List<String> flags(GoBuild build) {
        List<String> words = new ArrayList<>(List.of("go", "build"));
        build.buildmode().ifPresent(mode -> words.add(flag("buildmode", mode.toString())));
        if (!build.ldflags().isEmpty()) {
            words.add(flag("ldflags", joined(build.ldflags())));
        }
        build.flags().forEach((name, value) -> {
            if (!name.equals("output")) {
                words.add(value.equals("true") ? "-" + name : flag(name, value));
            }
        });
        return words;
    }

    private static String flag(String name, String value) {
        return "-" + name + "=" + value;
    }

    /** The go command splits such a flag at blanks; a word may stand in quotes of one kind, and nothing is escaped. */
    static String joined(List<String> words) {
        return words.stream().map(GoCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty() && !word.startsWith("'") && !word.startsWith("\"") && !GoBuild.hasBlank(word);
        if (plain) {
            return word;
        }
        if (word.contains("'") && word.contains("\"")) {
            throw InvalidValue.of("linker flag", word, "a word with quotes of one kind, or without blanks")
                    .because("the go command has no escape for a quote");
        }
        String quote = word.contains("'") ? "\"" : "'";
        return quote + word + quote;
    }
}
