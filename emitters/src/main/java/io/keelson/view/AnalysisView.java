package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.ShellScript;
import io.keelson.standard.GoBuild;
import io.keelson.standard.Standard;
import io.keelson.standard.Strip;
import java.util.List;
import java.util.TreeMap;

/**
 * A script that builds the binary aside and says what of it escapes to the heap and what takes room.
 *
 * @param words the command up to the file that it writes
 * @param target the package, or nothing
 */
public record AnalysisView(Header header, List<BuildView.Variable> variables, List<Piece> words, List<Piece> target) {
    private static final String DECISIONS = "-m";

    public static AnalysisView of(Standard standard) {
        ShellScript language = ShellScript.LANGUAGE;
        GoBuild build = analysed(standard.build());
        return new AnalysisView(
                Header.of(standard, language),
                BuildView.of(standard).variables(),
                GoCommand.flags(build).stream().map(language::value).toList(),
                build.mainPackage().map(path -> language.value(path.toString())).stream()
                        .toList());
    }

    /** The compiler tells what it decides, and the symbol table stays: without it no symbol has a size. */
    private static GoBuild analysed(GoBuild build) {
        TreeMap<String, String> flags = new TreeMap<>(build.flags());
        flags.merge("gcflags", DECISIONS, (own, more) -> own + " " + more);
        return new GoBuild(
                build.mainPackage(),
                build.buildmode(),
                new Strip(false, build.strip().dwarf()),
                build.linkerVariables(),
                build.linkerFlags(),
                flags,
                build.variables());
    }
}
