package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.fact.Target;
import io.keelson.standard.GoBuild;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import io.keelson.view.RoleMounts.MountPoint;
import io.keelson.view.RoleService.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a host must show once the standard, or one of its environments, is in force.
 *
 * @param sysctl the kernel settings, in the order in which they are written
 * @param modules what has to be loaded before them
 * @param files the files that are copied as they are
 * @param fstab none or one: the file with the lines of fstab
 * @param service none or one
 * @param target what the compiler assumed of the host
 * @param build what go build must have written into the program
 * @param limits the sizes in the control group, for the rules that hold between them
 */
public record RoleValues(
        List<KernelSetting> sysctl,
        List<Piece> modules,
        List<HostFile> files,
        List<Piece> fstab,
        List<MountPoint> mounts,
        List<Service> service,
        List<RoleEntry> target,
        List<RoleEntry> build,
        List<RoleEntry> limits) {
    /** @param shown none or one: what /proc/sys shows, where that is sure */
    public record KernelSetting(Piece key, Piece value, List<Piece> shown) {}

    /**
     * @param part sysctl or units
     * @param path where it lies on a host
     * @param source its path below the role's files
     */
    public record HostFile(Piece part, Piece path, Piece source) {}

    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    /** @param folder where the files of these values lie below the role's files, with a slash; empty for the plain spec */
    static RoleValues of(Standard standard, String folder) {
        return new RoleValues(
                sysctl(standard),
                ModulesView.modules(standard).stream().map(LANGUAGE::value).toList(),
                files(standard, folder),
                standard.mounts().isEmpty()
                        ? List.of()
                        : List.of(LANGUAGE.value(folder + "fstab/" + Header.serviceName(standard) + ".fstab")),
                RoleMounts.of(standard),
                RoleService.of(standard).stream().toList(),
                RoleEntry.all(target(standard.target())),
                RoleEntry.all(build(standard)),
                RoleEntry.all(limits(standard)));
    }

    private static List<KernelSetting> sysctl(Standard standard) {
        NormalForm forms = NormalForm.on(standard.target());
        return SysctlView.order(standard).stream()
                .map(key -> new KernelSetting(
                        LANGUAGE.value(key),
                        LANGUAGE.value(standard.sysctl().values().get(key)),
                        forms.sysctl(key, standard.sysctl().values().get(key)).map(LANGUAGE::value).stream()
                                .toList()))
                .toList();
    }

    private static List<HostFile> files(Standard standard, String folder) {
        String name = Header.serviceName(standard).toString();
        List<HostFile> files = new ArrayList<>();
        if (ModulesView.isNeeded(standard)) {
            files.add(file("sysctl", "/etc/", folder, "modules-load.d/" + name + ".conf"));
        }
        if (!standard.sysctl().isEmpty()) {
            files.add(file("sysctl", "/etc/", folder, "sysctl.d/60-" + name + ".conf"));
        }
        RoleUnits.of(standard)
                .forEach(unit -> files.add(file("units", "/etc/systemd/system/", folder + "systemd/", unit.file())));
        return files;
    }

    private static HostFile file(String part, String host, String folder, String path) {
        return new HostFile(LANGUAGE.name(part), LANGUAGE.value(host + path), LANGUAGE.value(folder + path));
    }

    private static Map<String, String> target(Target target) {
        Map<String, String> known = new TreeMap<>();
        target.kernel().ifPresent(version -> known.put("kernel", version.toString()));
        target.systemd().ifPresent(version -> known.put("systemd", version.toString()));
        target.go().ifPresent(version -> known.put("go", version.toString()));
        target.cpus().ifPresent(cpus -> known.put("cpus", Integer.toString(cpus)));
        target.memory().ifPresent(bytes -> known.put("memory", Long.toString(bytes)));
        return known;
    }

    /** As debug.ReadBuildInfo names them; of -ldflags a program built with -trimpath keeps nothing. */
    private static Map<String, String> build(Standard standard) {
        GoBuild build = standard.build();
        Map<String, String> known = new TreeMap<>();
        build.buildmode().ifPresent(mode -> known.put("-buildmode", mode.toString()));
        if ("true".equals(build.flags().get("trimpath"))) {
            known.put("-trimpath", "true");
        }
        build.variables().forEach((name, value) -> {
            if (name.equals("CGO_ENABLED") || name.equals("GOARCH") || name.equals("GOAMD64")) {
                known.put(name, value);
            }
        });
        return known;
    }

    private static Map<String, String> limits(Standard standard) {
        Map<String, String> known = new TreeMap<>();
        standard.cgroup()
                .memory()
                .settings()
                .all()
                .forEach(limit -> known.put(limit.key().name(), limit.value().toString()));
        return known;
    }
}
