package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.Optional;

/** Values of the kernel's parameters as numbers. */
final class Sysctls {
    private Sysctls() {}

    /** One number; empty where the key is not set, or holds anything else. */
    static Optional<Long> number(Standard standard, Key<SysctlValue> key) {
        return standard.get(key)
                .flatMap(setting -> setting.value().longs())
                .filter(numbers -> numbers.size() == 1)
                .map(numbers -> numbers.get(0));
    }

    /** What a running kernel has that nobody set, where it is one number. */
    static long byDefault(Key<SysctlValue> key) {
        return Long.parseLong(Facts.builtIn()
                .sysctl(key.name())
                .flatMap(fact -> fact.own("default"))
                .orElseThrow());
    }

    /** The place of a key's value. */
    static Optional<Place> place(Standard standard, Key<SysctlValue> key) {
        return standard.get(key).map(Setting::place);
    }
}
