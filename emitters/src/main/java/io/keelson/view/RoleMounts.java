package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.List;

/** The role's mounts, and which of their options the kernel shows at once, later or never. */
final class RoleMounts {
    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    /**
     * @param shown the options that the kernel must show
     * @param later those that a remount does not apply
     * @param automatic whether it is mounted without being asked
     */
    public record MountPoint(
            Piece point, Piece device, Piece type, List<Piece> shown, List<Piece> later, boolean automatic) {}

    private RoleMounts() {}

    static List<MountPoint> of(Standard standard) {
        NormalForm forms = NormalForm.on(standard.target());
        return standard.mounts().stream().map(mount -> mount(mount, forms)).toList();
    }

    private static MountPoint mount(Mount mount, NormalForm forms) {
        List<MountOption> options = mount.options().map(MountOptions::options).orElse(List.of());
        return new MountPoint(
                LANGUAGE.value(mount.point()),
                LANGUAGE.value(mount.device()),
                LANGUAGE.value(mount.type()),
                options.stream()
                        .flatMap(option -> forms.mount(mount.type(), option).stream())
                        .map(LANGUAGE::value)
                        .toList(),
                options.stream()
                        .filter(option -> isLost(mount.type(), option))
                        .map(LANGUAGE::value)
                        .toList(),
                options.stream().noneMatch(option -> option.name().equals("noauto")));
    }

    private static boolean isLost(String fs, MountOption option) {
        return Facts.builtIn()
                .mountOption(fs, option.name())
                .flatMap(Fact::lostOnRemount)
                .isPresent();
    }
}
