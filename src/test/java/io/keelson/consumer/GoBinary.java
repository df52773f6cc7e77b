package io.keelson.consumer;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A built program, as {@code go version -m} and readelf see it.
 *
 * @param settings the build settings that Go recorded: {@code CGO_ENABLED}, {@code -ldflags}, {@code -trimpath} ...
 *     Go 1.19 records no {@code -buildmode} (see {@code elfType}), and no {@code -ldflags} beside {@code -trimpath}
 * @param elfType {@code EXEC}, or {@code DYN} for a position-independent one
 * @param interpreter the dynamic loader it asks for; a static one asks for none
 * @param symbols whether the symbol table is there
 * @param dwarf whether debugging information is there
 */
public record GoBinary(
        Path file,
        Map<String, String> settings,
        String elfType,
        Optional<String> interpreter,
        boolean symbols,
        boolean dwarf) {

    private static final Pattern SETTING = Pattern.compile("(?m)^\tbuild\t([^=\n]+)=(.*)$");
    private static final Pattern TYPE = Pattern.compile("(?m)^ *Type: +(\\S+)");
    private static final Pattern INTERPRETER = Pattern.compile("Requesting program interpreter: ([^\\]]+)");
    private static final Pattern SYMBOLS = Pattern.compile("\\] \\.symtab\\s");
    private static final Pattern DWARF = Pattern.compile("\\] \\.z?debug_info\\s");

    static GoBinary read(Command go, Path file) {
        Map<String, String> settings = new TreeMap<>();
        String information =
                go.with("version", "-m", file.toString()).run().orThrow().out();
        SETTING.matcher(information)
                .results()
                .forEach(setting -> settings.put(setting.group(1), unquote(setting.group(2))));
        String elf = Command.of(Tool.require("readelf"), "-hlSW", file.toString())
                .run()
                .orThrow()
                .out();
        return new GoBinary(
                file,
                settings,
                first(TYPE, elf).orElseThrow(),
                first(INTERPRETER, elf),
                SYMBOLS.matcher(elf).find(),
                DWARF.matcher(elf).find());
    }

    /** Starts the program with exactly this environment. */
    public Run run(Map<String, String> environment, String... arguments) {
        return Command.of(file, arguments).env(environment).run();
    }

    /** A value with blanks or quotes is recorded as a Go string. */
    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map((MatchResult match) -> match.group(1));
    }
}
