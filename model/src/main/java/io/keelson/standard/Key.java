package io.keelson.standard;

import java.util.List;
import java.util.Objects;

/**
 * The address of a setting: native names from the section down, as in {@code cgroup}, {@code memory.max}. Two keys are
 * equal when their paths are. Of a setting with several spellings there is one key, the one in the section that is
 * named for what is set ({@code cgroup.memory.max}, not {@code systemd.Service.MemoryMax}).
 *
 * @param <T> the type of the setting's value
 */
public final class Key<T> implements Comparable<Key<?>> {
    private final List<String> path;
    private final Class<T> type;

    private Key(List<String> path, Class<T> type) {
        this.path = List.copyOf(path);
        this.type = Objects.requireNonNull(type);
    }

    public static <T> Key<T> of(Class<T> type, String... path) {
        return new Key<>(List.of(path), type);
    }

    /** The names from the section down, never empty. */
    public List<String> path() {
        return path;
    }

    public Class<T> type() {
        return type;
    }

    /** The section of the spec: {@code env}, {@code cgroup} ... */
    public String section() {
        return path.get(0);
    }

    /** The last name of the path. */
    public String name() {
        return path.get(path.size() - 1);
    }

    /** Whether this key is the one written so or stands below it: {@code unset: [sysctl]} names every sysctl. */
    public boolean isWithin(String prefix) {
        String text = toString();
        return text.equals(prefix) || text.startsWith(prefix + ".");
    }

    @Override
    public int compareTo(Key<?> other) {
        int shared = Math.min(path.size(), other.path.size());
        for (int i = 0; i < shared; i++) {
            int order = path.get(i).compareTo(other.path.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(path.size(), other.path.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key<?> key && path.equals(key.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** The path joined by dots, as {@code unset} and the reports write it. */
    @Override
    public String toString() {
        return String.join(".", path);
    }
}
