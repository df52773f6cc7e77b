package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version of dotted numbers: {@code 6.1} is below {@code 6.12}, {@code 1.22} below {@code 1.22.0}. */
public record Version(List<Integer> parts) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){0,3}");
    private static final Kind KIND =
            new Kind("version", "one to four whole numbers joined by dots, without leading zeros");

    public Version {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 4 || parts.stream().anyMatch(p -> p < 0 || p > 999_999_999)) {
            throw KIND.not(print(parts));
        }
    }

    public static Version of(Integer... parts) {
        return new Version(List.of(parts));
    }

    public static Version parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw KIND.not(text);
        }
        return new Version(Stream.of(text.split("\\.")).map(Integer::valueOf).toList());
    }

    /** Whether this is the other version or a later one; parts that are not written count as 0. */
    public boolean isAtLeast(Version other) {
        return compareParts(other) >= 0;
    }

    /** By number, then the shorter one first. */
    @Override
    public int compareTo(Version other) {
        int order = compareParts(other);
        return order != 0 ? order : Integer.compare(parts.size(), other.parts.size());
    }

    @Override
    public String toString() {
        return print(parts);
    }

    private int compareParts(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    private static String print(List<Integer> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
