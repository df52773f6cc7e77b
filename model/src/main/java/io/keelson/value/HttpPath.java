package io.keelson.value;

/** The path of a URL, with a query or not: printable ASCII without blanks. Source: RFC 9110, "origin-form". */
public record HttpPath(String path) {
    private static final Kind KIND = new Kind("HTTP path", "/ and printable ASCII without blanks, as /healthz");

    public HttpPath {
        if (!path.startsWith("/")) {
            throw KIND.not(path);
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c > '~' || "\"<>\\^`{|}#".indexOf(c) >= 0) {
                throw KIND.not(path, "it has to be written percent-encoded").at(i, 1);
            }
        }
    }

    public static HttpPath parse(String text) {
        return new HttpPath(text);
    }

    @Override
    public String toString() {
        return path;
    }
}
