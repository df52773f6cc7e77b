package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.MountOptions;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import io.keelson.value.SysctlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something that a host has once, and that a standard sets: a sysctl, or what is mounted at a mount point.
 *
 * @param what {@code vm.swappiness}, or {@code /data}
 * @param value as people read it
 * @param same equal where two values mean the same
 */
record HostSetting(Standard standard, String what, String value, Object same, Place place) {

    /** Something that two standards set: the first one that does, and a later one. */
    record Twice(HostSetting first, HostSetting later) {
        boolean isSame() {
            return first.same.equals(later.same);
        }
    }

    static List<Twice> sysctlsSetTwice(List<Standard> standards) {
        return twice(SharedHost.outsideContainers(standards).stream()
                .flatMap(one -> sysctls(one).stream())
                .toList());
    }

    static List<Twice> mountPointsSetTwice(List<Standard> standards) {
        return twice(SharedHost.outsideContainers(standards).stream()
                .flatMap(one -> mounts(one).stream())
                .toList());
    }

    /** Each is held against the first alone: three that differ are two problems, not three. */
    private static List<Twice> twice(List<HostSetting> settings) {
        Map<String, HostSetting> first = new LinkedHashMap<>();
        List<Twice> twice = new ArrayList<>();
        for (HostSetting setting : settings) {
            HostSetting before = first.putIfAbsent(setting.what, setting);
            if (before != null) {
                twice.add(new Twice(before, setting));
            }
        }
        return twice;
    }

    private static List<HostSetting> sysctls(Standard standard) {
        NormalForm form = NormalForm.on(standard.target());
        return standard.settings()
                .within("sysctl")
                .map(setting -> {
                    String key = setting.key().name();
                    SysctlValue value = (SysctlValue) setting.value();
                    Object same = form.sysctl(key, value).orElse(value.toString());
                    return new HostSetting(standard, key, value.toString(), same, setting.place());
                })
                .toList();
    }

    private static List<HostSetting> mounts(Standard standard) {
        return standard.mounts().stream()
                .map(mount -> {
                    // The order of options that differ in their names changes nothing; a name stands once.
                    Set<String> options = mount.options().map(MountOptions::options).orElse(List.of()).stream()
                            .map(MountOption::toString)
                            .collect(Collectors.toCollection(TreeSet::new));
                    String value = mount.device() + ", " + mount.type()
                            + (options.isEmpty() ? "" : ", " + String.join(",", options));
                    String point = mount.point().toString();
                    return new HostSetting(standard, point, value, value, DataMount.devicePlace(standard, mount));
                })
                .toList();
    }
}
