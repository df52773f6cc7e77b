package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Flags that the go command sets where the command line does not, as GOFLAGS takes them: apart by blanks, each whole, so
 * that no value has a blank in it. Source: go help environment; Go cmd/go/internal/base/goflags.go.
 */
public record GoFlags(List<String> flags) {
    private static final Pattern FLAG = Pattern.compile("--?[A-Za-z0-9][A-Za-z0-9_.-]*(=.*)?");
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Kind KIND = new Kind("list of flags", "-name or -name=value, apart by blanks");

    public GoFlags {
        flags = List.copyOf(flags);
        if (flags.isEmpty()) {
            throw KIND.not("");
        }
        for (String flag : flags) {
            Characters.requireWord(KIND, flag);
            if (!FLAG.matcher(flag).matches()) {
                throw KIND.not(
                        flag, "the go command ends with: parsing $GOFLAGS: non-flag, and quotes hold nothing together");
            }
        }
    }

    public static GoFlags parse(String text) {
        Characters.requireLine(KIND, text);
        String trimmed = Characters.trim(text);
        return new GoFlags(List.of(BLANKS.split(trimmed)));
    }

    @Override
    public String toString() {
        return String.join(" ", flags);
    }
}
