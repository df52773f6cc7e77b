package io.keelson.standard;

import io.keelson.value.EnvName;
import io.keelson.value.EnvValue;
import io.keelson.value.GoDebug;
import io.keelson.value.GoGc;
import io.keelson.value.GoMaxProcs;
import io.keelson.value.GoMemLimit;
import io.keelson.value.GoTraceback;
import io.keelson.value.InvalidValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment of the process: what the Go runtime reads at start, and the service's own variables. Source: the
 * runtime package's documentation, "Environment Variables".
 *
 * @param godebug the keys of GODEBUG and their values
 * @param own every other variable, as the process will see it
 */
public record Environment(
        Optional<GoGc> gogc,
        Optional<GoMemLimit> gomemlimit,
        Optional<GoMaxProcs> gomaxprocs,
        Optional<GoTraceback> gotraceback,
        SortedMap<String, String> godebug,
        SortedMap<String, String> own) {
    public Environment {
        godebug = Collections.unmodifiableSortedMap(new TreeMap<>(godebug));
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
        gomemlimit.ifPresent(value -> requireDerived("GOMEMLIMIT", value == GoMemLimit.AUTO));
        gomaxprocs.ifPresent(value -> requireDerived("GOMAXPROCS", value == GoMaxProcs.AUTO));
        godebug.forEach((key, value) -> GoDebug.parse(key + "=" + value));
        own.forEach((name, value) -> {
            EnvName.parse(name);
            EnvValue.parse(value);
        });
    }

    private static void requireDerived(String name, boolean isAuto) {
        if (isAuto) {
            throw InvalidValue.of(name + " of a process", "auto", "the value that it stands for")
                    .because("auto is Keelson's word: compiling the settings puts a number in its place, or nothing")
                    .between(List.of("env." + name));
        }
    }

    /** What the settings say of it. */
    public static Environment from(Settings settings) {
        TreeMap<String, String> godebug = new TreeMap<>();
        settings.within("env", "GODEBUG")
                .forEach(setting ->
                        godebug.put(setting.key().name(), setting.value().toString()));
        TreeMap<String, String> own = new TreeMap<>();
        settings.within("env")
                .filter(setting -> setting.value() instanceof EnvValue)
                .forEach(
                        setting -> own.put(setting.key().name(), setting.value().toString()));
        return new Environment(
                settings.value(Keys.GOGC),
                settings.value(Keys.GOMEMLIMIT),
                settings.value(Keys.GOMAXPROCS),
                settings.value(Keys.GOTRACEBACK),
                godebug,
                own);
    }

    /** The same as settings. */
    public Settings settings() {
        Settings.Builder settings = Settings.builder()
                .put(Keys.GOGC, gogc)
                .put(Keys.GOMEMLIMIT, gomemlimit)
                .put(Keys.GOMAXPROCS, gomaxprocs)
                .put(Keys.GOTRACEBACK, gotraceback);
        godebug.forEach((key, value) -> settings.put(Keys.godebug(key), value));
        own.forEach((name, value) -> settings.put(Keys.env(name), EnvValue.parse(value)));
        return settings.build();
    }

    /** Every variable and its value, in the order of their names. */
    public SortedMap<String, String> variables() {
        TreeMap<String, String> variables = new TreeMap<>(own);
        gogc.ifPresent(value -> variables.put("GOGC", value.toString()));
        gomemlimit.ifPresent(value -> variables.put("GOMEMLIMIT", value.toString()));
        gomaxprocs.ifPresent(value -> variables.put("GOMAXPROCS", value.toString()));
        gotraceback.ifPresent(value -> variables.put("GOTRACEBACK", value.toString()));
        if (!godebug.isEmpty()) {
            StringBuilder pairs = new StringBuilder();
            godebug.forEach((key, value) -> pairs.append(pairs.isEmpty() ? "" : ",")
                    .append(key)
                    .append('=')
                    .append(value));
            variables.put("GODEBUG", pairs.toString());
        }
        return variables;
    }
}
