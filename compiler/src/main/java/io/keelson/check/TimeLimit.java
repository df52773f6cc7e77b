package io.keelson.check;

import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.Optional;

/** Directives that end a service after some time. */
final class TimeLimit {
    private TimeLimit() {}

    /** The setting, where it is a time that can pass: 0 and infinity are none. */
    static Optional<Setting<Directive>> of(Standard standard, String directive) {
        return standard.get(Keys.service(directive))
                .filter(setting -> setting.value().is(TimeSpan.class, span -> span.micros() > 0 && !span.isInfinite()));
    }
}
