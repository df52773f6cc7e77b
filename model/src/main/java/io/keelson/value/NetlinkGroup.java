package io.keelson.value;

/**
 * A netlink family and, where one is wanted, its group: {@code kobject-uevent 1}. Source: systemd.socket(5),
 * "ListenNetlink="; src/basic/socket-util.c.
 */
public record NetlinkGroup(String text) {
    private static final Kind KIND =
            new Kind("netlink family", "route, audit, kobject-uevent or another one, then its group as a number");

    public NetlinkGroup {
        Characters.requireLine(KIND, text);
        Specifiers.standIns(KIND, text);
        String family = text.replaceFirst("[ \t]+[0-9]{1,9}$", "");
        boolean known = Vocabulary.NETLINK_FAMILY.has(family) || family.matches("[0-9]{1,9}");
        if (!Specifiers.standIn(text) && !known) {
            throw KIND.not(text);
        }
    }

    public static NetlinkGroup parse(String text) {
        return new NetlinkGroup(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
