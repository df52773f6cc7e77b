package io.keelson.standard;

import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import java.util.List;
import java.util.Optional;

/**
 * The limits of one device. Source: cgroup-v2.rst, "io.max".
 *
 * @param rbps bytes read a second
 * @param wbps bytes written a second
 * @param riops reads a second
 * @param wiops writes a second
 */
public record IoLimits(Optional<IoRate> rbps, Optional<IoRate> wbps, Optional<IoRate> riops, Optional<IoRate> wiops) {
    /** The kernel's names of them. */
    public static final List<String> NAMES = List.of("rbps", "wbps", "riops", "wiops");

    public IoLimits {
        if (rbps.isEmpty() && wbps.isEmpty() && riops.isEmpty() && wiops.isEmpty()) {
            throw InvalidValue.of("limit of a device", "nothing", "at least one of rbps, wbps, riops and wiops");
        }
    }

    static InvalidValue refused(String name) {
        return InvalidValue.of("limit of a device", name, "rbps, wbps, riops or wiops")
                .among(NAMES);
    }

    static IoLimits from(Settings settings, String device) {
        return new IoLimits(
                settings.value(Keys.ioMax(device, "rbps")),
                settings.value(Keys.ioMax(device, "wbps")),
                settings.value(Keys.ioMax(device, "riops")),
                settings.value(Keys.ioMax(device, "wiops")));
    }

    /** As the kernel shows it behind the device: all four, {@code max} where none is set. */
    @Override
    public String toString() {
        return "rbps=" + text(rbps) + " wbps=" + text(wbps) + " riops=" + text(riops) + " wiops=" + text(wiops);
    }

    private static String text(Optional<IoRate> rate) {
        return rate.map(IoRate::toString).orElse("max");
    }
}
