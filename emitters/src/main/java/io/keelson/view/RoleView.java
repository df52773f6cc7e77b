package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.standard.Standard;
import java.util.List;

/**
 * The Ansible role and its playbooks.
 *
 * @param role the role's name and the prefix of its variables
 * @param sysctl none or one: the kernel settings
 * @param units the unit files, none where systemd is not asked for anything
 * @param unitState what systemd must say of the service
 * @param dropIn whether the service's unit comes from elsewhere
 * @param mounts the file systems
 * @param binary none or one: where the program lies
 */
public record RoleView(
        Header header,
        Piece role,
        List<Kernel> sysctl,
        List<Unit> units,
        List<Piece> unitState,
        boolean dropIn,
        List<MountPoint> mounts,
        List<Piece> binary) {
    /**
     * @param modules whether modules have to be loaded before
     * @param settings each key, and the line in which sysctl shows it with the standard's value
     */
    public record Kernel(boolean modules, List<Shown> settings) {}

    public record Shown(Piece key, Piece line) {}

    /**
     * @param file its path below systemd's folder
     * @param unit the unit that it belongs to
     * @param kind the unit's kind, for the names of variables
     * @param restart whether a change takes effect only when that unit is started anew
     * @param enabled whether the unit has something that starts it at boot
     */
    public record Unit(Piece file, Piece unit, Piece kind, boolean restart, boolean enabled) {}

    /**
     * @param unit systemd's name for the mount
     * @param shown the options that the kernel must show
     * @param automatic whether it is mounted without being asked
     */
    public record MountPoint(Piece point, Piece unit, List<Piece> shown, boolean automatic) {}

    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    public static RoleView of(Standard standard) {
        return new RoleView(
                Header.of(standard, LANGUAGE),
                LANGUAGE.name(Header.serviceName(standard).role()),
                hasSysctl(standard) ? List.of(kernel(standard)) : List.of(),
                RoleUnits.of(standard),
                RoleUnits.state(standard).stream().map(LANGUAGE::value).toList(),
                UnitView.hasDropIn(standard),
                RoleMounts.of(standard),
                Binary.installed(standard).map(LANGUAGE::value).stream().toList());
    }

    public static boolean hasSysctl(Standard standard) {
        return !standard.sysctl().isEmpty();
    }

    public static boolean hasMounts(Standard standard) {
        return !standard.mounts().isEmpty();
    }

    public static boolean hasUnits(Standard standard) {
        return !RoleUnits.of(standard).isEmpty();
    }

    public static boolean hasBinary(Standard standard) {
        return Binary.installed(standard).isPresent();
    }

    private static Kernel kernel(Standard standard) {
        List<Shown> settings = standard.sysctl().values().entrySet().stream()
                .map(e -> new Shown(LANGUAGE.value(e.getKey()), LANGUAGE.value(shown(e.getKey(), e.getValue()))))
                .toList();
        return new Kernel(ModulesView.isNeeded(standard), settings);
    }

    private static String shown(String key, Object value) {
        return key + " = " + value;
    }
}
