package io.keelson.standard;

import io.keelson.fact.Target;
import io.keelson.value.MountOption;
import io.keelson.value.SysctlValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a host shows of a value once it is in force: the kernel below /proc/sys and in the files of a control group,
 * systemd in the properties of a unit, findmnt in the options of a mount. Values that mean the same have the same form,
 * and the form of a form is itself.
 *
 * <p>Where what is shown depends on something that nobody knows here, as the memory of the host or the frequency of its
 * timer, there is no form: comparing would cry wolf. Source: read back from kernels 5.10, 6.1 and 6.12 and systemd 247,
 * 252 and 257.
 */
public final class NormalForm {
    private final Target target;

    private NormalForm(Target target) {
        this.target = target;
    }

    /** The forms on that target, whose pages and versions decide some of them. */
    public static NormalForm on(Target target) {
        return new NormalForm(target);
    }

    /** What {@code /proc/sys} shows, without the line break behind it: tabs between the numbers of a tuple. */
    public Optional<String> sysctl(String key, SysctlValue value) {
        return SysctlForm.shown(key, value, target.pageSize());
    }

    /**
     * What an interface file of cgroup v2 shows.
     *
     * @param value of the type that the file has, or its text
     */
    public String cgroup(String file, Object value) {
        return CgroupForm.shown(file, value, target.pageSize());
    }

    /** The interface files of the service's group and what the kernel shows in them, by name. */
    public SortedMap<String, String> cgroup(Cgroup cgroup) {
        return CgroupForm.files(cgroup, target.pageSize());
    }

    /** The properties, and their values, that {@code systemctl show} prints of a directive of a service. */
    public Map<String, String> directive(String name, String text) {
        return PropertyForm.of(name, text, target);
    }

    /** The same of all that the settings say of the service and its control group. */
    public SortedMap<String, String> properties(Settings settings) {
        return PropertyForm.all(settings, target);
    }

    /** How the mount table shows an option; none where that depends on the disk or the machine, or is not known. */
    public Optional<ShownOption> mount(String fs, MountOption option) {
        return MountForm.shown(fs, option, target.pageSize());
    }
}
