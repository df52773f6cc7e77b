package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One option of a mount: a flag such as {@code noatime}, or a name with a value such as {@code logbsize=256k}. Commas
 * and blanks stand only inside double quotes, where mount(8) does not split. Source: mount(8), "-o".
 */
public record MountOption(String name, Optional<String> value) {
    private static final Kind KIND = new Kind(
            "mount option", "a name, or name=value; blanks and commas only in double quotes, as context=\"a,b\"");

    public MountOption {
        Characters.requireWord(KIND, name);
        Characters.requireNone(KIND, name, ",=\"\\#", "a name has no such character");
        value.ifPresent(v -> MountValue.require(KIND, v));
    }

    public static MountOption of(String flag) {
        return new MountOption(flag, Optional.empty());
    }

    public static MountOption of(String name, String value) {
        return new MountOption(name, Optional.of(value));
    }

    public static MountOption parse(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? of(text) : of(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Reads an option without value. */
    public static MountOption parseFlag(String text) {
        if (text.contains("=")) {
            throw InvalidValue.of("mount option", text, "a name without a value");
        }
        return of(text);
    }

    /** Reads {@code noatime,nofail}; the order is kept, because the last one wins. */
    public static List<MountOption> parseList(String text) {
        List<MountOption> options = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (i == text.length() || (text.charAt(i) == ',' && !quoted)) {
                options.add(Parts.read(text, start, i, MountOption::parse));
                start = i + 1;
            }
        }
        return List.copyOf(options);
    }

    /** What {@link #parseList} reads. */
    public static String print(List<MountOption> options) {
        return options.stream().map(MountOption::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return value.map(v -> name + "=" + v).orElse(name);
    }
}
