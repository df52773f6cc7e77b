package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.ShellScript;
import io.keelson.standard.Standard;
import java.util.List;

/** A script that builds the binary. */
public record BuildView(Header header, List<Variable> variables, List<Piece> words) {
    public record Variable(Piece name, Piece value) {}

    public static BuildView of(Standard standard) {
        ShellScript language = ShellScript.LANGUAGE;
        List<Variable> variables = standard.build().variables().entrySet().stream()
                .map(e -> new Variable(language.name(e.getKey()), language.value(e.getValue())))
                .toList();
        List<Piece> words = GoCommand.words(standard.build(), Binary.name(standard)).stream()
                .map(language::value)
                .toList();
        return new BuildView(Header.of(standard, language), variables, words);
    }

    public static boolean isNeeded(Standard standard) {
        return standard.settings().within("build").findAny().isPresent();
    }
}
