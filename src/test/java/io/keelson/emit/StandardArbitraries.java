package io.keelson.emit;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.origin.Origin;
import io.keelson.origin.Span;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.EnvValue;
import io.keelson.value.InvalidValue;
import io.keelson.value.MountOption;
import io.keelson.value.MountSource;
import io.keelson.value.ServiceName;
import io.keelson.value.SysctlValue;
import io.keelson.value.ValueArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Standards with settings of every section, from values of every type and from hostile texts. A setting that cannot be
 * made, or not beside the others, is left out.
 */
final class StandardArbitraries {
    private static final Facts FACTS = Facts.builtIn();
    private static final int MOST = 30;

    /** One more setting. */
    interface Part {
        Settings over(Settings settings);
    }

    private StandardArbitraries() {}

    static Arbitrary<Standard> standards() {
        Arbitrary<ServiceName> names = values(ServiceName.class, "service-name");
        Arbitrary<List<Part>> parts =
                Arbitraries.lazyOf(() -> Arbitraries.oneOf(parts())).list().ofMaxSize(MOST);
        return Combinators.combine(names, parts).as(StandardArbitraries::standard);
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("\\\"'`$%{}#;:,=<>[]()&|!*?~@^ \tabc-_/.0189\u00a0\u2028\u202e\u00e9\u0301")
                .ofMaxLength(30);
        return Arbitraries.oneOf(
                marks,
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.of("{{ 1+1 }}", "a {# b #}", "end\\", "x".repeat(10_000), "\ud83d\ude00", "a\nb", " x "));
    }

    private static Standard standard(ServiceName name, List<Part> parts) {
        Settings settings = Settings.builder().put(Keys.NAME, name).build();
        for (Part part : parts) {
            try {
                Settings more = part.over(settings);
                Standard.of(more);
                settings = more;
            } catch (InvalidValue refused) {
                // that is what refusing is for
            }
        }
        return Standard.of(settings);
    }

    private static List<Arbitrary<Part>> parts() {
        List<Arbitrary<Part>> parts = new ArrayList<>();
        parts.addAll(typed());
        parts.addAll(HostileParts.all(texts()));
        parts.add(origins());
        parts.addAll(Collections.nCopies(12, directives())); // there are hundreds of them
        parts.add(sysctls());
        parts.add(mounts());
        return parts;
    }

    private static List<Arbitrary<Part>> typed() {
        return List.of(
                typed(Keys.DESCRIPTION, "line-text"),
                typed(Keys.TARGET_GO, "version"),
                typed(Keys.BUILD_PACKAGE, "go-package"),
                typed(Keys.BUILDMODE, "buildmode"),
                typed(Keys.DOCKER_BASE, "image"),
                typed(Keys.DOCKER_BUILDER, "image"),
                typed(Keys.DOCKER_USER, "image-user"),
                typed(Keys.GOGC, "go-gc"),
                typed(Keys.GOMEMLIMIT, "go-memlimit"),
                typed(Keys.GOMAXPROCS, "go-maxprocs"),
                typed(Keys.GOTRACEBACK, "go-traceback"),
                typed(Keys.MEMORY_LOW, "memory-limit"),
                typed(Keys.MEMORY_HIGH, "memory-limit"),
                typed(Keys.MEMORY_MAX, "memory-limit"),
                typed(Keys.CPU_WEIGHT, "weight"),
                typed(Keys.CPU_MAX, "cpu-quota"),
                typed(Keys.CPUSET_CPUS, "cpu-set"),
                typed(Keys.IO_WEIGHT, "weight"),
                typed(Keys.HEALTH_PORT, "port"),
                typed(Keys.env("OWN"), "env-value"),
                typed(Keys.ioMax("8:16", "rbps"), "io-rate-bytes"),
                typed(Keys.ioMax("/dev/disk/by-id/a:b-0", "wiops"), "io-rate-iops"));
    }

    /** Whatever is said about where a value comes from, it is said in files too. */
    private static Arbitrary<Part> origins() {
        return Combinators.combine(texts(), texts()).as((how, layer) -> settings -> {
            Span span = new Span(layer, 1, 1, 1, 2);
            Origin derived = new Origin.Derived("env.W", List.of(layer), how, Optional.empty());
            Origin written = new Origin.Written(layer, how, span, span, List.of());
            EnvValue value = EnvValue.parse("1");
            return settings.with(new Setting<>(Keys.env("D"), value, derived))
                    .with(new Setting<>(Keys.env("W"), value, written));
        });
    }

    private static Arbitrary<Part> directives() {
        Arbitrary<String[]> names = Arbitraries.of("Unit", "Service", "Service", "Install", "Slice", "Socket", "Timer")
                .flatMap(section ->
                        Arbitraries.of(FACTS.systemdDirectives(section)).map(name -> new String[] {section, name}));
        return names.flatMap(directive -> {
            Fact fact = FACTS.systemd(directive[0], directive[1]).orElseThrow();
            Arbitrary<String> typed =
                    ValueArbitraries.of(fact.type()).orElseThrow().map(Object::toString);
            return Arbitraries.oneOf(typed, texts())
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(texts ->
                            settings -> put(Keys.directive(directive[0], directive[1]), texts.toArray(String[]::new))
                                    .over(settings));
        });
    }

    private static Arbitrary<Part> sysctls() {
        return Arbitraries.of(FACTS.sysctlKeys())
                .flatMap(key -> sysctlValues(FACTS.sysctl(key).orElseThrow())
                        .map(value -> put(() -> Keys.sysctl(key), () -> value)));
    }

    /** Numbers that most keys take: of others the part is left out. */
    private static Arbitrary<SysctlValue> sysctlValues(Fact fact) {
        return fact.type().equals("sysctl-int")
                ? Arbitraries.of("0", "1", "10", "4096").map(SysctlValue::parseInt)
                : values(SysctlValue.class, fact.type());
    }

    private static Arbitrary<Part> mounts() {
        Arbitrary<List<MountOption>> options =
                values(MountOption.class, "mount-option").list().ofMaxSize(4);
        return Combinators.combine(
                        texts(),
                        values(MountSource.class, "mount-source"),
                        Arbitraries.of("ext4", "xfs", "tmpfs"),
                        options)
                .as((point, device, type, list) -> settings -> Settings.builder()
                        .put(settings)
                        .put(Keys.mountDevice("/" + point), device)
                        .put(Keys.mountType("/" + point), type)
                        .put(Keys.mountOptions("/" + point), new MountOptions(list))
                        .build());
    }

    private static <T> Arbitrary<Part> typed(Key<T> key, String type) {
        return values(key.type(), type).map(value -> put(key, value));
    }

    static <T> Part put(Key<T> key, T value) {
        return settings -> settings.with(Setting.given(key, value));
    }

    static Part put(Key<Directive> key, String... lines) {
        return settings -> settings.with(Setting.given(key, Directive.of(key, lines)));
    }

    private static <T> Part put(Supplier<Key<T>> key, Supplier<T> value) {
        return settings -> settings.with(Setting.given(key.get(), value.get()));
    }

    private static <T> Arbitrary<T> values(Class<T> of, String type) {
        return ValueArbitraries.of(type).orElseThrow().map(of::cast);
    }
}
