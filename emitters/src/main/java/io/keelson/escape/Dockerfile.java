package io.keelson.escape;

import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.stream.Collectors;

/** Dockerfiles. Source: the Dockerfile reference, "ENV", "Environment replacement", "Shell and exec form". */
public final class Dockerfile extends Language {
    public static final Dockerfile LANGUAGE = new Dockerfile();

    private Dockerfile() {
        super("Dockerfile");
    }

    /** The right side of {@code ENV NAME=}: quoted, so that nothing is split, joined or replaced. */
    @Override
    public String escapePlainText(String text) {
        String escaped =
                oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
        return '"' + escaped + '"';
    }

    /** An image or a user: one word, in which nothing is replaced. */
    public Piece reference(Object text) {
        String reference = oneLine(text);
        if (reference.isEmpty() || reference.contains(" ") || reference.contains("\t")) {
            throw InvalidValue.of("reference in a Dockerfile", reference, "one word");
        }
        return made(reference.replace("\\", "\\\\").replace("$", "\\$"));
    }

    /** A word inside an array of words, which is JSON. */
    public Piece word(String word) {
        return made(JsonFile.string(word));
    }

    /** The exec form: the words reach the program without a shell. */
    public Piece exec(List<String> words) {
        return made(words.stream().map(JsonFile::string).collect(Collectors.joining(", ", "[", "]")));
    }
}
