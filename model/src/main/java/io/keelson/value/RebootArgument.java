package io.keelson.value;

/**
 * What the boot loader is told when a unit makes the host reboot, as {@code RebootArgument=} takes it. Source:
 * systemd.unit(5), src/basic/reboot-util.c, where anything but ASCII and a longer text are dropped.
 */
public record RebootArgument(String text) {
    private static final int LONGEST = 255;
    private static final Kind KIND = new Kind("argument of a reboot", "up to 255 characters of ASCII");

    public RebootArgument {
        Characters.requireLine(KIND, text);
        if (!Specifiers.standIns(KIND, text).matches("[\t -~]{1," + LONGEST + "}") || text.endsWith("\\")) {
            throw KIND.not(text);
        }
    }

    public static RebootArgument parse(String text) {
        return new RebootArgument(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
