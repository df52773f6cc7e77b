package io.keelson.value;

/**
 * A name on D-Bus, kept as it stands: two elements or more, joined by dots, at most 255 characters. Source: the D-Bus
 * specification, "Bus names"; systemd.service(5), "BusName=".
 */
public record BusName(String text) {
    private static final Kind KIND = new Kind("bus name", "two elements or more joined by dots, as org.example.Pay");
    private static final String ELEMENTS = "[A-Za-z_-][A-Za-z0-9_-]*(\\.[A-Za-z_-][A-Za-z0-9_-]*)+";
    private static final String UNIQUE = ":[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+";

    public BusName {
        Characters.requireNoControl(KIND, text);
        String form = Specifiers.standIns(KIND, text);
        boolean open = !form.equals(text) && form.matches("[A-Za-z0-9_.:-]+");
        if (form.length() > 255 || !open && !form.matches(ELEMENTS) && !form.matches(UNIQUE)) {
            throw KIND.not(text, "systemd drops what can be no name on the bus");
        }
    }

    public static BusName parse(String text) {
        return new BusName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
