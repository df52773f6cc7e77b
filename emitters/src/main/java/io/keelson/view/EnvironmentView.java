package io.keelson.view;

import io.keelson.escape.EnvFile;
import io.keelson.escape.Piece;
import io.keelson.standard.Standard;
import java.util.List;

/** The environment as docker run --env-file reads it. */
public record EnvironmentView(Header header, List<Variable> variables) {
    public record Variable(Piece name, Piece value) {}

    public static EnvironmentView of(Standard standard) {
        EnvFile language = EnvFile.LANGUAGE;
        return new EnvironmentView(
                Header.of(standard, language),
                standard.environment().variables().entrySet().stream()
                        .map(e -> new Variable(language.name(e.getKey()), language.value(e.getValue())))
                        .toList());
    }
}
