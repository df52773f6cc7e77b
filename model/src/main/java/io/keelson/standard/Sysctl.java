package io.keelson.standard;

import io.keelson.value.SysctlValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The kernel's settings below /proc/sys, by their dotted keys. Source: sysctl.d(5).
 *
 * @param values by key
 */
public record Sysctl(SortedMap<String, SysctlValue> values) {
    public Sysctl {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What the settings say of it. */
    public static Sysctl from(Settings settings) {
        TreeMap<String, SysctlValue> values = new TreeMap<>();
        settings.within("sysctl").forEach(setting -> values.put(setting.key().name(), (SysctlValue) setting.value()));
        return new Sysctl(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The same as settings. */
    public Settings settings() {
        Settings.Builder settings = Settings.builder();
        values.forEach((key, value) -> settings.put(Keys.sysctl(key), value));
        return settings.build();
    }
}
