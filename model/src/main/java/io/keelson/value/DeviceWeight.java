package io.keelson.value;

/** A device and its weight, as {@code IODeviceWeight=} takes them. Source: systemd.resource-control(5). */
public record DeviceWeight(UnitPath device, Weight weight) {
    private static final Kind KIND = new Kind("weight of a device", "an absolute path, a blank, and 1..10000");

    public DeviceWeight {
        DeviceRate.requireWord(KIND, device);
    }

    public static DeviceWeight parse(String text) {
        return DeviceRate.read(KIND, text, Weight::parse, DeviceWeight::new);
    }

    @Override
    public String toString() {
        return device + " " + weight;
    }
}
