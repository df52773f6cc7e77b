package io.keelson.resolve;

import io.keelson.bind.Binder;
import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.origin.Origin;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A standard that Keelson brings. It is read when a spec first asks for it, and is the same for all of them. */
enum BuiltInStandard {
    GO_PRODUCTION,
    LINUX_NETWORK_HOST,
    PROFILE_BATCH,
    PROFILE_LATENCY;

    private static final String PROFILE = "profile-";

    /** Empty until it is read; two threads that ask at once make equal ones. */
    private volatile Optional<Layer> layer = Optional.empty();

    /** Those that {@code extends} may name. */
    static List<String> names() {
        return Stream.of(values())
                .map(BuiltInStandard::text)
                .filter(name -> !name.startsWith(PROFILE))
                .toList();
    }

    /** The standard that {@code extends} or {@code profile} names. */
    static Optional<BuiltInStandard> named(String name, boolean isProfile) {
        String sought = isProfile ? PROFILE + name : name;
        return Stream.of(values())
                .filter(standard -> standard.text().equals(sought))
                .filter(standard -> isProfile == standard.text().startsWith(PROFILE))
                .findFirst();
    }

    Layer layer(Binder binder) {
        Layer known = layer.orElseGet(() -> read(binder));
        layer = Optional.of(known);
        return known;
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Layer read(Binder binder) {
        Document document = Reader.read(resource(), text());
        Bound bound = binder.bind(document, text(), false);
        if (!document.problems().isEmpty() || !bound.problems().isEmpty()) {
            throw new IllegalStateException("a built-in standard is broken: " + bound.problems());
        }
        List<Setting<?>> settings = new ArrayList<>();
        bound.layer().settings().all().forEach(setting -> settings.add(inherited(setting)));
        return new Layer(
                Settings.of(settings),
                bound.layer().unset(),
                bound.layer().unknown(),
                bound.layer().rivals());
    }

    private <T> Setting<T> inherited(Setting<T> setting) {
        return new Setting<>(
                setting.key(),
                setting.value(),
                new Origin.Inherited(text(), setting.origin().key()));
    }

    private String resource() {
        try (InputStream in = BuiltInStandard.class.getResourceAsStream("/io/keelson/standards/" + text() + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no resource of that name: " + text());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
