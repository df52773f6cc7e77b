package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Ansible role and its playbooks.
 *
 * @param role the role's name and the prefix of its variables
 * @param environments the names of the environments, where there are any
 * @param plain whether {@code own} are the values of the spec as it stands, not of an environment
 * @param files the folder of the values' files below the role's files, with a slash; empty for the plain spec
 * @param any what the plain spec or any environment has: tasks and handlers are the same for all of them
 * @param own the values that the host must show
 */
public record RoleView(
        Header header, Piece role, List<Piece> environments, boolean plain, Piece files, Parts any, Values own) {
    /**
     * @param modules whether modules have to be loaded before the kernel settings
     * @param dropIn whether the service's unit comes from elsewhere
     */
    public record Parts(
            boolean sysctl, boolean modules, List<Unit> units, boolean dropIn, boolean mounts, boolean binary) {}

    /**
     * @param sysctlKeys the kernel settings' keys
     * @param sysctlLines the lines in which sysctl shows them with the standard's values, as far as those have a form
     * @param unitFiles the files among the units of all environments that these values have
     * @param unitState what systemd must say of the service
     * @param binary none or one: where the program lies
     */
    public record Values(
            List<Piece> sysctlKeys,
            List<Piece> sysctlLines,
            boolean modules,
            List<Piece> unitFiles,
            List<Piece> unitState,
            List<MountPoint> mounts,
            List<Piece> binary) {}

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

    /** Tasks, handlers and the values of the plain spec. */
    public static RoleView of(Role role) {
        return of(role, role.plain(), Optional.empty());
    }

    /** The values of one environment. */
    public static RoleView of(Role role, String environment) {
        return of(role, role.environments().get(environment), Optional.of(environment));
    }

    /** Whether there is anything to do on a host. */
    public static boolean hasAnything(Standard standard) {
        return hasSysctl(standard) || hasMounts(standard) || hasUnits(standard);
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

    private static RoleView of(Role role, Standard own, Optional<String> environment) {
        String files = environment.map(name -> "environments/" + name + "/").orElse("");
        return new RoleView(
                Header.of(own, LANGUAGE),
                LANGUAGE.name(Header.serviceName(role.plain()).role()),
                role.environments().keySet().stream().map(LANGUAGE::value).toList(),
                environment.isEmpty(),
                LANGUAGE.value(files),
                parts(role),
                values(own));
    }

    private static Parts parts(Role role) {
        return new Parts(
                role.any(RoleView::hasSysctl),
                role.any(ModulesView::isNeeded),
                RoleUnits.of(role),
                role.any(UnitView::hasDropIn),
                role.any(RoleView::hasMounts),
                role.any(RoleView::hasBinary));
    }

    private static Values values(Standard standard) {
        NormalForm forms = NormalForm.on(standard.target());
        List<Piece> lines = new ArrayList<>();
        standard.sysctl()
                .values()
                .forEach((key, value) ->
                        forms.sysctl(key, value).ifPresent(shown -> lines.add(LANGUAGE.value(key + " = " + shown))));
        return new Values(
                standard.sysctl().values().keySet().stream()
                        .map(LANGUAGE::value)
                        .toList(),
                lines,
                ModulesView.isNeeded(standard),
                RoleUnits.of(standard).stream().map(Unit::file).toList(),
                RoleUnits.state(standard).stream().map(LANGUAGE::value).toList(),
                RoleMounts.of(standard),
                Binary.installed(standard).map(LANGUAGE::value).stream().toList());
    }
}
