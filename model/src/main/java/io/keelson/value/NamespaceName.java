package io.keelson.value;

/** The name of a journal of its own, as {@code LogNamespace=} takes it. Source: systemd.exec(5), src/basic/syslog-util.c. */
public record NamespaceName(String name) {
    private static final int LONGEST = 222;
    private static final Kind KIND =
            new Kind("log namespace", "one word without / that can be the instance of a unit and a file's name");

    public NamespaceName {
        Characters.requireWord(KIND, name);
        String form = Specifiers.standIns(KIND, name);
        if (!form.matches("[A-Za-z0-9:_.@-]+") || form.matches("\\.\\.?") || form.length() > LONGEST) {
            throw KIND.not(name, "systemd drops it and the service writes to the common journal");
        }
    }

    public static NamespaceName parse(String text) {
        return new NamespaceName(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
