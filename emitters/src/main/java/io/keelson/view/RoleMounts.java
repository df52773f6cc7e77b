package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import io.keelson.view.RoleView.MountPoint;
import java.util.List;

/** The role's mounts: systemd's names for them, and which of their options the kernel shows. */
final class RoleMounts {
    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    private RoleMounts() {}

    static List<MountPoint> of(Standard standard) {
        return standard.mounts().stream().map(RoleMounts::mount).toList();
    }

    private static MountPoint mount(Mount mount) {
        List<MountOption> options = mount.options().map(MountOptions::options).orElse(List.of());
        List<Piece> shown = options.stream()
                .filter(option -> isShown(mount, option))
                .map(LANGUAGE::value)
                .toList();
        boolean automatic = options.stream().noneMatch(option -> option.name().equals("noauto"));
        String point = mount.point().toString();
        return new MountPoint(
                LANGUAGE.value(point), LANGUAGE.value(mount.point().unitName()), shown, automatic);
    }

    /**
     * Whether mountinfo shows it for sure: the flags of every file system that a remount changes and that are not on
     * anyway. What strictatime asks for is shown by the lack of another word.
     */
    private static boolean isShown(Mount mount, MountOption option) {
        return Facts.builtIn()
                .mountOption(mount.type(), option.name())
                .filter(fact -> fact.key().equals("generic." + option.name()))
                .filter(fact -> fact.own("remount").filter("yes"::equals).isPresent())
                .filter((Fact fact) -> fact.own("default").isEmpty())
                .filter(fact -> !option.name().equals("strictatime"))
                .isPresent();
    }
}
