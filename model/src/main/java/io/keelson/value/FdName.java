package io.keelson.value;

/** The name that a service knows a passed file by, kept as it stands. Source: sd_listen_fds(3). */
public record FdName(String text) {
    private static final Kind KIND = new Kind("name of a file descriptor", "up to 255 characters of ASCII, no colon");
    private static final int LONGEST = 255;

    public FdName {
        Characters.requireNoControl(KIND, text);
        String form = Specifiers.standIns(KIND, text);
        if (form.isEmpty() || !isValid(form)) {
            throw KIND.not(text);
        }
    }

    public static FdName parse(String text) {
        return new FdName(text);
    }

    /** Whether a name could be that; an empty one leaves it to systemd. */
    static boolean isValid(String name) {
        return name.length() <= LONGEST && name.matches("[ -~&&[^:]]*");
    }

    @Override
    public String toString() {
        return text;
    }
}
