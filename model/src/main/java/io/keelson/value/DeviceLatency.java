package io.keelson.value;

/** A device and the latency that its readers get, as {@code IODeviceLatencyTargetSec=} takes them: {@code /dev/sda 25ms}. */
public record DeviceLatency(UnitPath device, TimeSpan target) {
    private static final Kind KIND = new Kind("latency of a device", "an absolute path, a blank, and a time span");

    public DeviceLatency {
        DeviceRate.requireWord(KIND, device);
    }

    public static DeviceLatency parse(String text) {
        int from = Parts.skipBlanks(text, 0);
        int blank = from;
        while (blank < text.length() && !Characters.isBlank(text.charAt(blank))) {
            blank++;
        }
        int span = Parts.skipBlanks(text, blank);
        if (span == text.length()) {
            throw KIND.not(text);
        }
        UnitPath device = Parts.read(text, from, blank, UnitPath::parse);
        return new DeviceLatency(device, Parts.read(text, span, text.length(), TimeSpan::parse));
    }

    @Override
    public String toString() {
        return device + " " + target;
    }
}
