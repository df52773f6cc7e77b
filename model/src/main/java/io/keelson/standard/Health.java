package io.keelson.standard;

import io.keelson.value.HttpPath;
import io.keelson.value.InvalidValue;
import io.keelson.value.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the service answers whether it lives and whether it is ready.
 *
 * @param liveness answers 200 while the process should be kept
 * @param readiness answers 200 while it should be sent requests
 */
public record Health(Port port, Optional<HttpPath> liveness, Optional<HttpPath> readiness) {
    /** What the settings say of it. */
    public static Optional<Health> from(Settings settings) {
        if (settings.value(Keys.HEALTH_PORT).isEmpty()) {
            Stream.of(Keys.HEALTH_LIVENESS, Keys.HEALTH_READINESS)
                    .flatMap(key -> settings.get(key).stream())
                    .findFirst()
                    .ifPresent(Health::refuseAlone);
        }
        return settings.value(Keys.HEALTH_PORT)
                .map(port ->
                        new Health(port, settings.value(Keys.HEALTH_LIVENESS), settings.value(Keys.HEALTH_READINESS)));
    }

    private static void refuseAlone(Setting<HttpPath> path) {
        throw InvalidValue.of(path.key().name(), path.value(), "a path beside a port")
                .because("nobody can ask for a path without knowing the port")
                .between(List.of(path.key().toString(), Keys.HEALTH_PORT.toString()));
    }

    /** The same as settings. */
    public Settings settings() {
        return Settings.builder()
                .put(Keys.HEALTH_PORT, port)
                .put(Keys.HEALTH_LIVENESS, liveness)
                .put(Keys.HEALTH_READINESS, readiness)
                .build();
    }
}
