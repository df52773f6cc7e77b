package io.keelson.value;

/**
 * A device or a class of devices and what may be done with it: {@code /dev/net/tun rw}, {@code char-pts}. Without
 * letters all of r, w and m. Source: systemd.resource-control(5), "DeviceAllow=".
 */
public record DeviceAccess(String device, String rights) {
    private static final Kind KIND = new Kind(
            "access to a device", "a path below /dev, char-NAME or block-NAME, then a blank and letters of r, w, m");

    public DeviceAccess {
        Characters.requireLine(KIND, device);
        String name = Specifiers.standIns(KIND, device);
        boolean named = name.startsWith("char-") || name.startsWith("block-");
        boolean path = name.startsWith("/dev/") || name.startsWith("/run/systemd/inaccessible/");
        if (!named && !path && !Specifiers.leadPath(device)) {
            throw KIND.not(device, "systemd drops the line and the device stays denied");
        }
        if (path || Specifiers.leadPath(device)) {
            UnitPath.requirePath(KIND, device, device);
        }
        if (!device.matches("[^\\s\"'\\\\]+") || !rights.matches("[rwm]{0,8}")) {
            throw KIND.not(rights.isEmpty() ? device : rights);
        }
    }

    public static DeviceAccess parse(String text) {
        String trimmed = Characters.trim(text);
        Characters.requireLine(KIND, trimmed);
        String[] parts = trimmed.split("[ \t]+", 2);
        return new DeviceAccess(parts[0], parts.length > 1 ? parts[1] : "");
    }

    @Override
    public String toString() {
        return rights.isEmpty() ? device : device + " " + rights;
    }
}
