package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SystemdBool;
import java.util.ArrayList;
import java.util.List;

/** The role's units. */
final class RoleUnits {
    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    /**
     * @param file its path below systemd's folder
     * @param name the unit that it belongs to
     * @param restart whether a change of what it runs takes effect only when that unit is started anew
     * @param enabled whether the unit has something that starts it at boot
     * @param runs whether it is to run at all times
     */
    public record Unit(String file, Piece name, boolean restart, boolean enabled, boolean runs) {
        boolean isOfService() {
            return name.toString().endsWith(".service");
        }
    }

    /** Those of one standard: most files of a role depend on them. */
    private record All(List<Unit> units) {}

    private RoleUnits() {}

    static List<Unit> of(Standard standard) {
        return standard.once(All.class, RoleUnits::find).units();
    }

    private static All find(Standard standard) {
        String name = Header.serviceName(standard).toString();
        String service = name + ".service";
        boolean installed = !new UnitLines(standard).install().isEmpty() && !UnitView.hasTimer(standard);
        boolean staysOn = staysOn(standard);
        List<Unit> units = new ArrayList<>();
        if (UnitView.hasSlice(standard)) {
            String slice = Header.serviceName(standard).role() + ".slice";
            units.add(unit(slice, slice, false, false, false));
        }
        // In the order of their start: systemd starts no socket whose service runs.
        if (UnitView.hasSocket(standard)) {
            units.add(unit(name + ".socket", name + ".socket", true, true, true));
        }
        if (UnitView.hasTimer(standard)) {
            units.add(unit(name + ".timer", name + ".timer", true, true, true));
        }
        if (UnitView.hasService(standard)) {
            units.add(unit(service, service, staysOn, installed, staysOn && installed));
        }
        if (UnitView.hasDropIn(standard)) {
            units.add(unit(service + ".d/60-keelson.conf", service, true, installed, installed));
        }
        return new All(List.copyOf(units));
    }

    /** What ends by itself, or is started by a timer, is neither cut off nor started again: its next run is new. */
    private static boolean staysOn(Standard standard) {
        boolean remains = standard.get(Keys.service("RemainAfterExit"))
                .filter(value -> value.value().is(SystemdBool.class, SystemdBool::yes))
                .isPresent();
        return (standard.oneshot().isEmpty() || remains) && !UnitView.hasTimer(standard);
    }

    private static Unit unit(String file, String unit, boolean restart, boolean enabled, boolean runs) {
        return new Unit(file, LANGUAGE.path(unit), restart, enabled, runs);
    }
}
