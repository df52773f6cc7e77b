package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import io.keelson.view.RoleView.MountPoint;
import java.util.List;

/** The role's mounts: systemd's names for them, and which of their options the kernel shows. */
final class RoleMounts {
    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    private RoleMounts() {}

    static List<MountPoint> of(Standard standard) {
        NormalForm forms = NormalForm.on(standard.target());
        return standard.mounts().stream().map(mount -> mount(mount, forms)).toList();
    }

    private static MountPoint mount(Mount mount, NormalForm forms) {
        List<MountOption> options = mount.options().map(MountOptions::options).orElse(List.of());
        List<Piece> shown = options.stream()
                .flatMap(option -> forms.mount(mount.type(), option).stream())
                .map(LANGUAGE::value)
                .toList();
        boolean automatic = options.stream().noneMatch(option -> option.name().equals("noauto"));
        String point = mount.point().toString();
        return new MountPoint(
                LANGUAGE.value(point), LANGUAGE.value(mount.point().unitName()), shown, automatic);
    }
}
