package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A release number: whole numbers joined by dots, as in {@code 252}, {@code 5.13} or {@code 1.22.3}. A part that is
 * not written counts as 0 when two versions are compared.
 *
 * @param parts one or more numbers, none negative
 */
public record Version(List<Integer> parts) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");

    public Version {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part < 0)) {
            throw InvalidValue.of("version", parts, "numbers joined by dots");
        }
    }

    /** @throws InvalidValue when the text is anything but one to four numbers joined by dots */
    public static Version parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw InvalidValue.of("version", text, "numbers joined by dots, such as 6.1");
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : text.split("\\.")) {
            parts.add(Integer.valueOf(part));
        }
        return new Version(parts);
    }

    @Override
    public int compareTo(Version other) {
        int longest = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < longest; i++) {
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

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
