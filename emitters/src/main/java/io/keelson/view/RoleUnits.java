package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.standard.Keys;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import io.keelson.view.RoleView.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The role's units, and what systemd must show of the service once they are in force. */
final class RoleUnits {
    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    private RoleUnits() {}

    /** Those of the plain spec and of all environments, each file once. */
    static List<Unit> of(Role role) {
        Map<String, Unit> units = new TreeMap<>();
        for (Standard standard : role.all()) {
            for (Unit unit : of(standard)) {
                boolean enabled = unit.enabled()
                        || Optional.ofNullable(units.get(unit.file().toString()))
                                .map(Unit::enabled)
                                .orElse(false);
                units.put(
                        unit.file().toString(),
                        new Unit(unit.file(), unit.unit(), unit.kind(), unit.restart(), enabled));
            }
        }
        return List.copyOf(units.values());
    }

    static List<Unit> of(Standard standard) {
        String name = Header.serviceName(standard).toString();
        String service = name + ".service";
        boolean installed = !standard.units().section("Install").isEmpty() && !UnitView.hasTimer(standard);
        boolean runsOn = standard.get(Keys.service("Type"))
                .filter(type -> type.value().last().equals("oneshot"))
                .isEmpty();
        List<Unit> units = new ArrayList<>();
        if (UnitView.hasSlice(standard)) {
            String slice = Header.serviceName(standard).role() + ".slice";
            units.add(unit(slice, slice, false, false));
        }
        if (UnitView.hasService(standard)) {
            units.add(unit(service, service, runsOn, installed)); // a oneshot is not cut off: its next run is new
        }
        if (UnitView.hasDropIn(standard)) {
            units.add(unit(service + ".d/60-keelson.conf", service, true, installed));
        }
        if (UnitView.hasSocket(standard)) {
            units.add(unit(name + ".socket", name + ".socket", true, true));
        }
        if (UnitView.hasTimer(standard)) {
            units.add(unit(name + ".timer", name + ".timer", true, true));
        }
        return units;
    }

    /** Properties and their values as {@code systemctl show} prints them, for those whose form is sure. */
    static List<String> state(Standard standard) {
        return NormalForm.on(standard.target()).properties(standard.settings()).entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toList();
    }

    private static Unit unit(String file, String unit, boolean restart, boolean enabled) {
        String kind = unit.substring(unit.lastIndexOf('.') + 1);
        return new Unit(LANGUAGE.path(file), LANGUAGE.path(unit), LANGUAGE.name(kind), restart, enabled);
    }
}
