package io.keelson.value;

/** A device and its weight, as {@code IODeviceWeight=} takes them. Source: systemd.resource-control(5). */
public record DeviceWeight(Device device, Weight weight) {
    private static final Kind KIND = new Kind("weight of a device", "a path below /dev, a blank, and 1..10000");

    /** @throws InvalidValue when the device is not named by path */
    public DeviceWeight {
        DeviceRate.requirePath(KIND, device);
    }

    public static DeviceWeight parse(String text) {
        return DeviceRate.read(KIND, text, Weight::parse, DeviceWeight::new);
    }

    @Override
    public String toString() {
        return device + " " + weight;
    }
}
