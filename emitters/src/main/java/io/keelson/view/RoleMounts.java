package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.standard.NormalForm;
import io.keelson.standard.ShownOption;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The role's mounts, and how the mount table shows their options. */
final class RoleMounts {
    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    /** They bring nosuid and nodev, two of them noexec, whatever stands before them. Source: mount(8). */
    private static final Set<String> OF_USERS = Set.of("user", "users", "owner", "group");

    /**
     * @param options those that are shown in a known form, or are lost on a remount
     * @param automatic whether it is mounted without being asked
     */
    public record MountPoint(Piece point, Piece device, Piece type, List<Option> options, boolean automatic) {}

    /**
     * @param shown as {@link ShownOption} has it; all empty where it is not compared
     * @param lost whether a remount does not apply it, so that it comes with the next mount
     */
    public record Option(Piece text, Piece shown, Piece other, Piece back, boolean lost) {}

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
                        .flatMap(option -> option(mount.type(), option, options, forms).stream())
                        .toList(),
                options.stream().noneMatch(option -> option.name().equals("noauto")));
    }

    private static Optional<Option> option(String fs, MountOption option, List<MountOption> all, NormalForm forms) {
        boolean lost = fact(fs, option).flatMap(Fact::lostOnRemount).isPresent();
        Optional<ShownOption> form = forms.mount(fs, option).filter(shown -> !isOverruled(fs, option, shown, all));
        return form.isPresent() || lost
                ? Optional.of(new Option(
                        LANGUAGE.value(option.toString()),
                        LANGUAGE.value(form.map(ShownOption::word).orElse("")),
                        LANGUAGE.value(form.map(ShownOption::other).orElse("")),
                        LANGUAGE.value(form.map(ShownOption::back).orElse("")),
                        lost))
                : Optional.empty();
    }

    /** Of two that exclude each other the last one wins, on some kernels the first: neither is compared. */
    private static boolean isOverruled(String fs, MountOption option, ShownOption shown, List<MountOption> all) {
        return all.stream()
                .filter(other -> !other.toString().equals(option.toString()))
                .anyMatch(other -> other.name().equals(option.name())
                        || excludes(fs, option, other)
                        || excludes(fs, other, option)
                        || other.name().equals(shown.other())
                        || other.name().equals(shown.back())
                        || OF_USERS.contains(other.name()) && shown.word().isEmpty());
    }

    private static boolean excludes(String fs, MountOption one, MountOption other) {
        return fact(fs, one)
                .flatMap(fact -> fact.own("conflicts"))
                .filter(names -> List.of(names.split(" ")).contains(other.name()))
                .isPresent();
    }

    private static Optional<Fact> fact(String fs, MountOption option) {
        return Facts.builtIn().mountOption(fs, option.name());
    }
}
