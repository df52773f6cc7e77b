package io.keelson.standard;

import io.keelson.value.EnvName;
import io.keelson.value.EnvValue;
import io.keelson.value.GoBuildMode;
import io.keelson.value.GoPackage;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the binary is built. Source: {@code go help build}, {@code go tool link -h}.
 *
 * @param mainPackage what is built: {@code ./cmd/payments}
 * @param buildmode {@code exe} unless set
 * @param strip what the linker leaves out
 * @param linkerVariables what {@code -X} sets, by the variable's full name
 * @param linkerFlags the linker's other flags, word by word
 * @param flags every other flag of go build without its dash: a text, {@code true} for one that is switched on
 * @param variables variables of the toolchain: {@code CGO_ENABLED}, {@code GOAMD64} ...
 */
public record GoBuild(
        Optional<GoPackage> mainPackage,
        Optional<GoBuildMode> buildmode,
        Strip strip,
        SortedMap<String, String> linkerVariables,
        List<String> linkerFlags,
        SortedMap<String, String> flags,
        SortedMap<String, String> variables) {
    private static final Pattern LINKER_VARIABLE = Pattern.compile("[A-Za-z_][^\\s=']*\\.[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern FLAG = Pattern.compile("[a-z][a-z0-9-]*");

    public GoBuild {
        linkerVariables = Collections.unmodifiableSortedMap(new TreeMap<>(linkerVariables));
        linkerFlags = List.copyOf(linkerFlags);
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        linkerVariables.forEach(GoBuild::requireLinkerVariable);
        flags.forEach(GoBuild::requireFlag);
        variables.forEach(GoBuild::requireVariable);
        requireFlagsFirst(linkerFlags);
        requireOneCommandLine(ldflags(strip, linkerVariables, linkerFlags), flags);
        for (String word : ldflags(strip, linkerVariables, linkerFlags)) {
            boolean quoted = hasBlank(word) || word.startsWith("'") || word.startsWith("\"");
            if (quoted && word.contains("'") && word.contains("\"")) {
                throw InvalidValue.of("word of ldflags", word, "a word with quotes of one kind, or without blanks")
                        .because("the go command reads quotes around a word and knows no escape for one inside")
                        .between(List.of("build.ldflags"));
            }
        }
        boolean race = "true".equals(flags.get("race"));
        if (race && "0".equals(variables.get("CGO_ENABLED"))) {
            throw InvalidValue.of("build", "race", "race only with CGO_ENABLED=1")
                    .because("go build stops: the race detector is written in C")
                    .between(List.of("build.race", "build.CGO_ENABLED"));
        }
        boolean needsCgo = buildmode.filter(mode -> !mode.isProgram()).isPresent();
        if (needsCgo && "0".equals(variables.get("CGO_ENABLED"))) {
            throw InvalidValue.of("buildmode", buildmode.get(), "exe or pie with CGO_ENABLED=0")
                    .because("go build stops: this mode needs a C linker")
                    .between(List.of("build.buildmode", "build.CGO_ENABLED"));
        }
    }

    /** What the settings say of it. */
    public static GoBuild from(Settings settings) {
        TreeMap<String, String> variables = new TreeMap<>();
        TreeMap<String, String> flags = new TreeMap<>();
        settings.within("build")
                .filter(setting -> setting.key().type() == String.class)
                .forEach(setting -> (isVariable(setting.key().name()) ? variables : flags)
                        .put(setting.key().name(), setting.value().toString()));
        TreeMap<String, String> linkerVariables = new TreeMap<>();
        settings.within("build", "ldflags", "X")
                .forEach(setting -> linkerVariables.put(
                        setting.key().name(), setting.value().toString()));
        return new GoBuild(
                settings.value(Keys.BUILD_PACKAGE),
                settings.value(Keys.BUILDMODE),
                settings.value(Keys.STRIP).orElse(new Strip(false, false)),
                linkerVariables,
                settings.value(Keys.LDFLAGS).map(Words::words).orElse(List.of()),
                flags,
                variables);
    }

    /** The same as settings. */
    public Settings settings() {
        Settings.Builder settings = Settings.builder()
                .put(Keys.BUILD_PACKAGE, mainPackage)
                .put(Keys.BUILDMODE, buildmode)
                .put(Keys.STRIP, Optional.of(strip).filter(parts -> parts.symbols() || parts.dwarf()))
                .put(
                        Keys.LDFLAGS,
                        Optional.of(linkerFlags).filter(l -> !l.isEmpty()).map(Words::new));
        linkerVariables.forEach((name, value) -> settings.put(Keys.linkerVariable(name), LineText.parse(value)));
        flags.forEach((name, value) -> settings.put(Keys.build(name), value));
        variables.forEach((name, value) -> settings.put(Keys.build(name), value));
        return settings.build();
    }

    /** The words of {@code -ldflags}, in the order strip, variables, others; empty when there are none. */
    public List<String> ldflags() {
        return ldflags(strip, linkerVariables, linkerFlags);
    }

    private static List<String> ldflags(Strip strip, SortedMap<String, String> variables, List<String> others) {
        List<String> words = new ArrayList<>(strip.flags());
        variables.forEach((name, value) -> {
            words.add("-X");
            words.add(name + "=" + value);
        });
        words.addAll(others);
        return words;
    }

    /** The name of the binary, where it is written. */
    public Optional<String> output() {
        return Optional.ofNullable(flags.get("output"));
    }

    /**
     * Whether a word of {@code -ldflags} has to be quoted for its blanks: go build splits at four of them, but takes every
     * space of Unicode away from the ends of the whole. Source: cmd/internal/quoted.
     */
    public static boolean hasBlank(String word) {
        return word.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static void requireFlagsFirst(List<String> linkerFlags) {
        if (!linkerFlags.isEmpty() && !linkerFlags.get(0).startsWith("-")) {
            throw InvalidValue.of("linker flag", linkerFlags.get(0), "a flag, which begins with a dash")
                    .because("go build would take what stands before = for a pattern of packages")
                    .between(List.of("build.ldflags"));
        }
    }

    // The command is one line of the Dockerfile, and its readers stop at 65,536 bytes.
    private static void requireOneCommandLine(List<String> ldflags, SortedMap<String, String> flags) {
        try {
            EnvValue.parse(String.join(" ", ldflags) + flags);
        } catch (InvalidValue refused) {
            throw refused.between(List.of("build.ldflags"));
        }
    }

    private static void requireLinkerVariable(String name, String value) {
        if (!LINKER_VARIABLE.matcher(name).matches()) {
            throw InvalidValue.of("variable of -X", name, "importpath.name, such as main.version");
        }
        EnvValue.parse(name + "=" + value);
    }

    private static void requireFlag(String name, String value) {
        if (!FLAG.matcher(name).matches() || name.equals("o")) {
            throw InvalidValue.of("flag of go build", name, "a name of small letters; -o is written output");
        }
        LineText.parse(value);
    }

    private static void requireVariable(String name, String value) {
        EnvName.parse(name);
        if (name.equals("C")) {
            throw InvalidValue.of("flag of go build", name, "any other flag")
                    .because("-C has to be the first flag, and build.sh takes the module's folder as its argument")
                    .between(List.of("build.C"));
        }
        LineText.parse(value);
    }

    /** The toolchain's variables are in capitals, its flags are not. */
    public static boolean isVariable(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }
}
