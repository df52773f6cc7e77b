package io.keelson.value;

import java.util.regex.Pattern;

/**
 * The one package that is built: an import path, or a path relative to the module that starts with {@code ./}.
 * Source: {@code go help packages}.
 */
public record GoPackage(String path) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+-]+(/[A-Za-z0-9._~+-]+)*/?");
    private static final Kind KIND =
            new Kind("Go package", "an import path, or ./ and a path, of letters, digits and . _ ~ + - /");

    private static final int LONGEST = 1024;
    /** Source: go help packages: the path of the toolchain's commands is reserved. */
    private static final String OF_GO = "cmd/";

    public GoPackage {
        if (path.startsWith("-")) {
            throw KIND.not(path, "go build would take it for a flag").at(0, 1);
        }
        if (path.contains("...")) {
            throw KIND.not(path, "a pattern can match several packages, and a service is one program");
        }
        if (path.contains("@")) {
            throw KIND.not(path, "go build takes no version, go.mod has it");
        }
        if (path.startsWith(OF_GO)) {
            throw KIND.not(path, "go build looks for what begins so among the commands of Go itself: ./" + path);
        }
        if (path.length() > LONGEST || !FORM.matcher(path).matches()) {
            throw KIND.not(path);
        }
    }

    public static GoPackage parse(String text) {
        return new GoPackage(text);
    }

    @Override
    public String toString() {
        return path;
    }
}
