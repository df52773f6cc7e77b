package io.keelson.value;

/** The {@code %i} and {@code %%} of systemd.unit(5), which only the manager can resolve. */
final class Specifiers {
    private Specifiers() {}

    static boolean in(String text) {
        for (int i = text.indexOf('%'); i >= 0 && i + 1 < text.length(); i = text.indexOf('%', i + 2)) {
            char c = text.charAt(i + 1);
            if (c == '%' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        return false;
    }
}
