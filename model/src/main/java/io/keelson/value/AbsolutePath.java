package io.keelson.value;

/**
 * A path from the root, in the one form that compares: no doubled slash, no {@code .} or {@code ..}, no slash at the
 * end. Blanks are allowed, control characters are not. At most 4095 bytes, 255 a name.
 */
public record AbsolutePath(String path) implements Comparable<AbsolutePath> {
    private static final Kind KIND = new Kind("absolute path", "a path that starts with / in its shortest form");

    public AbsolutePath {
        require(KIND, path);
    }

    public static AbsolutePath parse(String text) {
        return new AbsolutePath(text);
    }

    /** Whether this path is the other one or lies below it. */
    public boolean isWithin(AbsolutePath other) {
        return path.equals(other.path) || other.path.equals("/") || path.startsWith(other.path + "/");
    }

    @Override
    public int compareTo(AbsolutePath other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }

    static void require(Kind kind, String path) {
        Characters.requireNoControl(kind, path);
        Characters.requireNames(kind, path);
        if (!path.startsWith("/")) {
            throw kind.not(path, "a relative path depends on who reads it");
        }
        if (path.equals("/")) {
            return;
        }
        int start = 1;
        for (String part : path.substring(1).split("/", -1)) {
            if (part.isEmpty()) {
                throw kind.not(path, "it has a slash too many").at(start - 1, 1);
            }
            if (part.equals(".") || part.equals("..")) {
                throw kind.not(path, "two spellings of one path would not compare equal")
                        .at(start, part.length());
            }
            start += part.length() + 1;
        }
    }
}
