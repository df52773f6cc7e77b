package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import java.util.List;

/**
 * What a role knows whichever environment it applies: where files of ours can lie.
 *
 * @param sysctlPlaces all paths that a file of ours for the kernel's settings can have
 * @param unitPlaces the same of units
 */
public record RoleShared(List<Piece> sysctlPlaces, List<Piece> unitPlaces) {
    static RoleShared of(Role role) {
        String name = Header.serviceName(role.plain()).toString();
        String units = "/etc/systemd/system/";
        return new RoleShared(
                pieces(List.of(
                        "/etc/modules-load.d/" + name + ".conf",
                        "/etc/sysctl.d/60-" + name + ".conf",
                        "/etc/sysctl.d/61-" + name + "-overrides.conf")),
                pieces(List.of(
                        units + Header.serviceName(role.plain()).role() + ".slice",
                        units + name + ".service",
                        units + name + ".service.d/60-keelson.conf",
                        units + name + ".service.d/90-overrides.conf",
                        units + name + ".socket",
                        units + name + ".timer")));
    }

    static List<Piece> pieces(List<String> texts) {
        return texts.stream().map(AnsibleYaml.LANGUAGE::value).toList();
    }
}
