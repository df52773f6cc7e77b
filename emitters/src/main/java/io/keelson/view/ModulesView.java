package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.SysctlFile;
import io.keelson.fact.Facts;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.TreeSet;

/** A file of modules-load.d: what has to be loaded before the sysctls can be written. */
public record ModulesView(Header header, List<Piece> modules) {
    /** Those of one standard: several files ask for them. */
    private record Names(List<String> modules) {}

    public static ModulesView of(Standard standard) {
        SysctlFile language = SysctlFile.LANGUAGE;
        return new ModulesView(
                Header.of(standard, language),
                modules(standard).stream().map(language::name).toList());
    }

    /** The modules that a key or its value needs, by name. */
    static List<String> modules(Standard standard) {
        return standard.once(Names.class, ModulesView::find).modules();
    }

    private static Names find(Standard standard) {
        Facts facts = Facts.builtIn();
        TreeSet<String> modules = new TreeSet<>();
        standard.sysctl().values().forEach((key, value) -> modules.addAll(facts.sysctlModules(key, value.toString())));
        return new Names(List.copyOf(modules));
    }

    public static boolean isNeeded(Standard standard) {
        return !modules(standard).isEmpty();
    }
}
