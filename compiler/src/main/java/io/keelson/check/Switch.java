package io.keelson.check;

import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.SystemdBool;
import java.util.Optional;

/** Directives that are yes or no. */
final class Switch {
    private Switch() {}

    /** The setting, where it is switched on. */
    static Optional<Setting<Directive>> on(Standard standard, String directive) {
        return on(standard, Keys.service(directive));
    }

    /** The same of a directive of any section. */
    static Optional<Setting<Directive>> on(Standard standard, Key<Directive> key) {
        return standard.get(key).filter(setting -> is(setting.value().last(), true));
    }

    /** The setting, where it is switched off; another word than yes or no is neither. */
    static Optional<Setting<Directive>> off(Standard standard, String directive) {
        return standard.get(Keys.service(directive))
                .filter(setting -> is(setting.value().last(), false));
    }

    /** On, or nobody knows whether it is. */
    static boolean mayBeOn(Standard standard, Key<Directive> key) {
        return standard.get(key).isEmpty()
                ? !standard.lacks(key)
                : on(standard, key).isPresent();
    }

    private static boolean is(String text, boolean yes) {
        return SystemdBool.find(text).filter(bool -> bool.yes() == yes).isPresent();
    }
}
