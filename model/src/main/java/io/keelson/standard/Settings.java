package io.keelson.standard;

import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Settings by key, in the order of their keys. Immutable; equal by keys and values. */
public final class Settings {
    public static final Settings NONE = new Settings(new TreeMap<>());

    private final TreeMap<Key<?>, Setting<?>> byKey;
    private final Optional<Consumer<Key<?>>> watcher;

    /** The same without their order, in which a key is found sooner; made when one is first asked for. */
    private volatile Optional<Map<Key<?>, Setting<?>>> found = Optional.empty();

    private Settings(TreeMap<Key<?>, Setting<?>> byKey) {
        this(byKey, Optional.empty());
    }

    private Settings(TreeMap<Key<?>, Setting<?>> byKey, Optional<Consumer<Key<?>>> watcher) {
        this.byKey = byKey;
        this.watcher = watcher;
    }

    /** The same settings; each key is told that somebody asks for, set or not, or comes by. */
    public Settings watched(Consumer<Key<?>> told) {
        return new Settings(byKey, Optional.of(told));
    }

    /** Of two settings with one key the later one stays. */
    public static Settings of(Collection<? extends Setting<?>> settings) {
        TreeMap<Key<?>, Setting<?>> sorted = new TreeMap<>();
        settings.forEach(setting -> sorted.put(setting.key(), setting));
        return new Settings(sorted);
    }

    public static Builder builder() {
        return new Builder();
    }

    public <T> Optional<Setting<T>> get(Key<T> key) {
        if (watcher.isPresent()) {
            watcher.get().accept(key);
        }
        Setting<?> setting = byKey().get(key);
        return setting == null ? Optional.empty() : Optional.of(typed(key, setting));
    }

    private Map<Key<?>, Setting<?>> byKey() {
        Optional<Map<Key<?>, Setting<?>>> made = found;
        if (made.isEmpty()) {
            made = Optional.of(new HashMap<>(byKey));
            found = made;
        }
        return made.get();
    }

    public <T> Optional<T> value(Key<T> key) {
        return get(key).map(Setting::value);
    }

    public Stream<Setting<?>> all() {
        return seen(byKey.values().stream());
    }

    /** The settings below a path: {@code within("cgroup", "io.max")}. */
    public Stream<Setting<?>> within(String... path) {
        List<Setting<?>> found = new ArrayList<>();
        // Not a stream of the tail: that would count the whole of it first.
        for (Setting<?> setting : byKey.tailMap(Key.of(Object.class, path)).values()) {
            if (!setting.key().startsWith(path)) {
                break;
            }
            found.add(setting);
        }
        return seen(found.stream());
    }

    /** Whether anything is set below a path. */
    public boolean hasWithin(String... path) {
        Key<?> first = byKey.ceilingKey(Key.of(Object.class, path));
        boolean isThere = first != null && first.startsWith(path);
        if (isThere) {
            watcher.ifPresent(told -> told.accept(first));
        }
        return isThere;
    }

    private Stream<Setting<?>> seen(Stream<Setting<?>> settings) {
        return watcher.isEmpty()
                ? settings
                : settings.peek(setting -> watcher.get().accept(setting.key()));
    }

    /** Tells a watcher, where there is one, of everything below a path. */
    void tell(String... path) {
        if (watcher.isPresent()) {
            within(path).forEach(setting -> {});
        }
    }

    boolean isWatched() {
        return watcher.isPresent();
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    public int size() {
        return byKey.size();
    }

    /** These settings and those, the others over these. */
    public Settings with(Settings others) {
        if (isEmpty()) {
            return new Settings(others.byKey, watcher);
        }
        TreeMap<Key<?>, Setting<?>> sorted = new TreeMap<>(byKey);
        sorted.putAll(others.byKey);
        return new Settings(sorted, watcher);
    }

    public Settings with(Setting<?> other) {
        TreeMap<Key<?>, Setting<?>> sorted = new TreeMap<>(byKey);
        sorted.put(other.key(), other);
        return new Settings(sorted, watcher);
    }

    public Settings without(Predicate<? super Key<?>> dropped) {
        if (!isWatched() && byKey.keySet().stream().noneMatch(dropped)) {
            return this;
        }
        TreeMap<Key<?>, Setting<?>> sorted = new TreeMap<>(byKey);
        sorted.keySet().removeIf(dropped);
        return new Settings(sorted, watcher);
    }

    @SuppressWarnings("unchecked") // Equal keys have one type: Keys makes each path with one class only.
    private static <T> Setting<T> typed(Key<T> key, Setting<?> found) {
        key.type().cast(found.value());
        return (Setting<T>) found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && byKey.equals(settings.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.values().toString();
    }

    /** Collects values that are built in Java. */
    public static final class Builder {
        private final SortedMap<Key<?>, Setting<?>> collected = new TreeMap<>();

        private Builder() {}

        /** @throws InvalidValue when the consumer of the key would not take the value; names the key */
        public <T> Builder put(Key<T> key, T value) {
            collected.put(key, Setting.given(key, value));
            return this;
        }

        public <T> Builder put(Key<T> key, Optional<T> value) {
            value.ifPresent(present -> put(key, present));
            return this;
        }

        /**
         * A directive of a unit, line by line.
         *
         * @throws InvalidValue when systemd does not know it, or does not take a line; names the key
         */
        public Builder put(Key<Directive> key, String line, String... more) {
            List<String> lines = new ArrayList<>(List.of(line));
            lines.addAll(List.of(more));
            try {
                return put(key, Directive.of(key, lines));
            } catch (InvalidValue refused) {
                throw refused.between(List.of(key.toString()));
            }
        }

        public Builder put(Settings settings) {
            settings.all().forEach(setting -> collected.put(setting.key(), setting));
            return this;
        }

        public Settings build() {
            return new Settings(new TreeMap<>(collected));
        }
    }
}
