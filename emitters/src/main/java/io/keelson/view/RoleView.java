package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;

/**
 * The Ansible role and its playbooks.
 *
 * @param role the role's name and the prefix of its variables
 * @param environments those of the spec, where there are any
 * @param environment the one that {@code own} are the values of; none for the spec as it stands
 * @param plain whether {@code own} are the values of the spec as it stands, not of an environment
 * @param any what the plain spec or any environment has: tasks and handlers are the same for all of them
 * @param programs the files of those that a host is sent
 * @param common what is the same in every environment
 * @param rules what {@link RoleRules} knows, as the file with the role's variables writes it
 * @param own the values that the host must show
 */
public record RoleView(
        Header header,
        Piece role,
        List<Environment> environments,
        List<Environment> environment,
        boolean plain,
        Parts any,
        List<Piece> programs,
        RoleShared common,
        Piece rules,
        RoleValues own) {
    /**
     * @param group what its hosts are called together in an inventory
     * @param host what one of them could be called
     */
    public record Environment(Piece name, Piece group, Piece host) {
        static Environment of(Standard plain, String name) {
            return new Environment(
                    LANGUAGE.value(name),
                    LANGUAGE.name(RoleView.group(plain, name)),
                    LANGUAGE.name(Header.serviceName(plain) + "-" + name));
        }
    }

    public record Parts(boolean sysctl, boolean units, boolean mounts, boolean binary) {}

    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    /** Tasks, handlers and the values of the plain spec. */
    public static RoleView of(Role role, Piece rules) {
        return of(role, rules, role.plain(), Optional.empty());
    }

    /** The values of one environment. */
    public static RoleView of(Role role, Piece rules, String environment) {
        return of(role, rules, role.environments().get(environment), Optional.of(environment));
    }

    /** Whether there is anything to do on a host. */
    public static boolean hasAnything(Standard standard) {
        return hasSysctl(standard) || hasMounts(standard) || hasUnits(standard);
    }

    /** What belongs to units is put in force by tasks: see units.yml. */
    public static boolean hasHandlers(Standard standard) {
        return hasSysctl(standard) || hasMounts(standard);
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

    private static RoleView of(Role role, Piece rules, Standard own, Optional<String> environment) {
        Standard plain = role.plain();
        return new RoleView(
                Header.of(own, LANGUAGE),
                LANGUAGE.name(Header.serviceName(plain).role()),
                role.environments().keySet().stream()
                        .map(name -> Environment.of(plain, name))
                        .toList(),
                environment.map(name -> Environment.of(plain, name)).stream().toList(),
                environment.isEmpty(),
                parts(role),
                RolePrograms.ALL.stream()
                        .filter(program -> role.any(program.condition()))
                        .map(program -> LANGUAGE.name(program.file()))
                        .toList(),
                RoleShared.of(role),
                rules,
                RoleValues.of(
                        own,
                        environment.map(name -> "environments/" + name + "/").orElse("")));
    }

    /** The group of an environment's hosts: no dash may stand in its name. */
    public static String group(Standard plain, String environment) {
        return Header.serviceName(plain).role() + "_" + environment.replace('-', '_');
    }

    private static Parts parts(Role role) {
        return new Parts(
                role.any(RoleView::hasSysctl),
                role.any(RoleView::hasUnits),
                role.any(RoleView::hasMounts),
                role.any(RoleView::hasBinary));
    }
}
