package io.keelson.standard;

import java.util.Arrays;
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
    private final String[] names;
    private final List<String> path;
    private final Class<T> type;
    private final int hash;

    /** Empty until somebody asks for it. Two threads that ask at once make the same one. */
    private String text = "";

    private Key(Class<T> type, String... names) {
        this.names = names;
        this.path = List.of(names);
        this.type = Objects.requireNonNull(type);
        this.hash = Arrays.hashCode(names);
    }

    public static <T> Key<T> of(Class<T> type, String... path) {
        return new Key<>(type, path.clone());
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
        return names[0];
    }

    /** The last name of the path. */
    public String name() {
        return names[names.length - 1];
    }

    /** Whether this key is the one written so or stands below it: {@code unset: [sysctl]} names every sysctl. */
    public boolean isWithin(String prefix) {
        String text = toString();
        return text.equals(prefix) || text.startsWith(prefix + ".");
    }

    /** Whether the path begins with those names. */
    boolean startsWith(String... names) {
        int length = names.length;
        return length <= this.names.length && Arrays.equals(this.names, 0, length, names, 0, length);
    }

    @Override
    public int compareTo(Key<?> other) {
        int shared = Math.min(names.length, other.names.length);
        for (int i = 0; i < shared; i++) {
            int order = names[i].compareTo(other.names[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(names.length, other.names.length);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Key<?> key && hash == key.hash && Arrays.equals(names, key.names);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The path joined by dots, as {@code unset} and the reports write it. */
    @Override
    public String toString() {
        String known = text;
        if (known.isEmpty()) {
            known = String.join(".", names);
            text = known;
        }
        return known;
    }
}
