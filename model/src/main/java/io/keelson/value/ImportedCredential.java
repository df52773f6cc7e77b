package io.keelson.value;

/**
 * Credentials that a service takes from the manager, kept as it stands: a name, or the beginning of names with a star;
 * behind a colon the name they get. Source: systemd.exec(5), "ImportCredential=".
 */
public record ImportedCredential(String text) {
    private static final Kind KIND =
            new Kind("credential to import", "a name without /, with a star at its end or not, and :name or not");

    public ImportedCredential {
        Characters.requireLine(KIND, text);
        int colon = text.indexOf(':');
        String glob = colon < 0 ? text : text.substring(0, colon);
        String name = glob.endsWith("*") ? glob.substring(0, glob.length() - 1) : glob;
        requireName(text, name, glob.endsWith("*"));
        Characters.requireNone(KIND, glob, "?[]", "only a star at the end stands for other characters");
        if (colon >= 0) {
            requireName(text, text.substring(colon + 1), true);
        }
    }

    public static ImportedCredential parse(String text) {
        return new ImportedCredential(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void requireName(String text, String name, boolean mayBeEmpty) {
        String form = Specifiers.standIns(KIND, name);
        boolean named = mayBeEmpty && form.isEmpty() || form.matches("[ -~&&[^/:*]]{1,255}");
        if (!named || form.equals(".") || form.equals("..")) {
            throw KIND.not(text, "systemd drops what can be no credential");
        }
    }
}
