package io.keelson.standard;

import io.keelson.fact.Target;
import io.keelson.problem.Problem;
import io.keelson.value.ExecCommand;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The typed standard of one service or host: settings that are each right by themselves, and the wholes that they form,
 * which are right together. Immutable. Equal by its settings.
 */
public final class Standard {
    private static final Key<Directive> EXEC_START = Keys.service("ExecStart");
    private static final Key<Directive> TYPE = Keys.service("Type");

    private final Settings settings;
    private final Set<Key<?>> unknown;
    private final Settings rivals;
    private final Target target;
    private final GoBuild build;
    private final Environment environment;
    private final Units units;
    private final Cgroup cgroup;
    private final Sysctl sysctl;
    private final List<Mount> mounts;
    private final DockerImage docker;
    private final Optional<Scheduling> scheduling;
    private final Optional<Health> health;

    /** Made when it is first asked for; empty until then. Two threads that ask at once make the same one. */
    private volatile String fingerprint = "";

    /** What was made of this standard before; empty for ever where somebody watches what is asked for. */
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    private Standard(Settings settings, Set<Key<?>> unknown, Settings rivals) {
        this.settings = settings;
        this.unknown = Set.copyOf(unknown);
        this.rivals = rivals;
        this.target = Targets.from(settings);
        this.build = whole("build", settings, GoBuild::from);
        this.environment = whole("env", settings, Environment::from);
        this.units = Units.from(settings);
        this.cgroup = whole("cgroup", settings, Cgroup::from);
        OneSpelling.require(settings, units.section("Service"), environment);
        this.sysctl = Sysctl.from(settings);
        this.mounts = whole("mounts", settings, Standard::mounts);
        this.docker = whole("docker", settings, DockerImage::from);
        this.scheduling = Scheduling.from(settings);
        this.health = Health.from(settings);
    }

    /**
     * A standard of settings that are all known.
     *
     * @throws io.keelson.value.InvalidValue when settings exclude each other; its keys name them
     */
    public static Standard of(Settings settings) {
        return new Standard(settings, Set.of(), Settings.NONE);
    }

    /**
     * A standard in which some settings could not be read.
     *
     * @param unknown keys that were written with a value that nobody can use: neither set nor unset
     * @param rivals further values of settings that were written twice with different values
     * @throws io.keelson.value.InvalidValue when settings exclude each other; its keys name them
     */
    public static Standard of(Settings settings, Set<Key<?>> unknown, List<Setting<?>> rivals) {
        return new Standard(settings, unknown, Settings.of(rivals));
    }

    /** What settings say of the target, before they are known to hold together. */
    public static Target targetOf(Settings settings) {
        return Targets.from(settings);
    }

    /**
     * The same standard; tells each key that somebody asks it for, and of a whole all that it is made of. Making it tells
     * every key once.
     */
    public Standard watched(Consumer<Key<?>> told) {
        return new Standard(settings.watched(told), unknown, rivals);
    }

    private <T> T whole(String section, T whole) {
        settings.tell(section);
        return whole;
    }

    public Settings settings() {
        return settings;
    }

    /** Keys that were written with a value that nobody can use: neither set nor unset. */
    public Set<Key<?>> unknown() {
        return unknown;
    }

    /**
     * The first 12 hexadecimal digits of a SHA-256 over keys and values, by which two files are told to be of one
     * standard. Where a value was written does not change it.
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known.isEmpty()) {
            known = Fingerprint.of(settings);
            fingerprint = known;
        }
        return known;
    }

    /** The name, where it could be read. Only a standard with a name can be emitted. */
    public Optional<ServiceName> name() {
        return settings.value(Keys.NAME);
    }

    public Optional<LineText> description() {
        return settings.value(Keys.DESCRIPTION);
    }

    /**
     * Something that is computed of this standard alone, and only once however many ask for it.
     *
     * @param type of which a standard has one: a record of its own, not a list
     */
    public <T> T once(Class<T> type, Function<? super Standard, ? extends T> maker) {
        if (settings.isWatched()) {
            return maker.apply(this);
        }
        Object known = made.get(type);
        if (known == null) {
            known = maker.apply(this);
            made.put(type, known);
        }
        return type.cast(known);
    }

    public Target target() {
        return whole("target", target);
    }

    public GoBuild build() {
        return whole("build", build);
    }

    public DockerImage docker() {
        return whole("docker", docker);
    }

    public Environment environment() {
        return whole("env", environment);
    }

    public Units units() {
        return whole("systemd", units);
    }

    public Cgroup cgroup() {
        return whole("cgroup", cgroup);
    }

    public Sysctl sysctl() {
        return whole("sysctl", sysctl);
    }

    /**
     * The mounts in the order of their mount points, so that a parent comes before what is mounted below it; behind the
     * one that its device lies on comes what is bound from there.
     */
    public List<Mount> mounts() {
        return whole("mounts", mounts);
    }

    public Optional<Scheduling> scheduling() {
        return whole("scheduling", scheduling);
    }

    public Optional<Health> health() {
        return whole("health", health);
    }

    public <T> Optional<Setting<T>> get(Key<T> key) {
        return settings.get(key);
    }

    /** The value of a directive that stands for one, as {@link Directive#value(Class)} gives it; empty where it is not set. */
    public <T> Optional<T> value(Key<Directive> directive, Class<T> as) {
        return get(directive).flatMap(setting -> setting.value().value(as));
    }

    /** The setting, and the further values where it was written twice with different ones. */
    public <T> Stream<Setting<T>> every(Key<T> key) {
        return Stream.concat(get(key).stream(), rivals.get(key).stream());
    }

    /** Whether nobody set the key. A key whose value could not be read is not lacking. */
    public boolean lacks(Key<?> key) {
        return settings.get(key).isEmpty()
                && (unknown.isEmpty() || unknown.stream().noneMatch(bad -> key.isWithin(bad.toString())));
    }

    /** What the check says of two settings; empty unless both are set and known. */
    public <A, B> Stream<Problem> both(
            Key<A> first, Key<B> second, BiFunction<Setting<A>, Setting<B>, Optional<Problem>> check) {
        return get(first).flatMap(a -> get(second).flatMap(b -> check.apply(a, b))).stream();
    }

    /** Each text of a directive, without those that an empty text behind them takes back. */
    public Stream<DirectiveLine> lines(Key<Directive> directive) {
        List<DirectiveLine> lines = new ArrayList<>();
        get(directive).ifPresent(setting -> addLines(lines, setting));
        return lines.stream();
    }

    /** The same of all directives of a section that begin with those words: {@code lines("Service", "Exec")}. */
    public Stream<DirectiveLine> lines(String section, String directivePrefix) {
        List<DirectiveLine> lines = new ArrayList<>();
        for (String name : units.section(section).tailMap(directivePrefix).keySet()) {
            if (!name.startsWith(directivePrefix)) {
                break;
            }
            get(Keys.directive(section, name)).ifPresent(setting -> addLines(lines, setting));
        }
        return lines.stream();
    }

    /**
     * Whether a whole service is described, or only settings for a unit that exists elsewhere: an {@code ExecStart=} that
     * begins with an empty line takes back the one of that unit. Whole also where it could not be read.
     */
    public boolean isWhole() {
        Optional<Setting<Directive>> start = get(EXEC_START);
        return start.isPresent() ? !start.get().value().texts().get(0).isEmpty() : !lacks(EXEC_START);
    }

    /** The {@code Type=} by which the service is up once its process has ended well. Source: systemd.service(5). */
    public Optional<Setting<Directive>> oneshot() {
        return get(TYPE).filter(type -> type.value().last().equals("oneshot"));
    }

    /** Each line of the service that starts something: ExecStart= and its like. */
    public Stream<DirectiveLine> execLines() {
        return lines("Service", "Exec").filter(line -> line.setting().value().isOf(ExecCommand.class));
    }

    private static void addLines(List<DirectiveLine> lines, Setting<Directive> setting) {
        List<String> texts = setting.value().texts();
        for (int i = texts.lastIndexOf("") + 1; i < texts.size(); i++) {
            lines.add(new DirectiveLine(setting, i));
        }
    }

    // Each whole says which of its keys are at fault; where it cannot, the section is.
    private static <T> T whole(String section, Settings settings, Function<Settings, T> from) {
        try {
            return from.apply(settings);
        } catch (InvalidValue refused) {
            throw refused.keys().isEmpty() ? refused.between(List.of(section)) : refused;
        }
    }

    private static List<Mount> mounts(Settings settings) {
        return MountOrder.of(settings.within("mounts")
                .map(setting -> setting.key().path().get(1))
                .distinct()
                .map(point -> Mount.from(settings, point))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standard standard && settings.equals(standard.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    @Override
    public String toString() {
        return "Standard" + settings;
    }
}
