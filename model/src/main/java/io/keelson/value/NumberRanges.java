package io.keelson.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of ranges in the form the kernel's bitmap printing gives them: sorted, apart from each other, {@code 0-3,8}. */
final class NumberRanges {
    private NumberRanges() {}

    /**
     * Reads ranges apart by commas.
     *
     * @param most the largest number allowed
     */
    static List<NumberRange> parse(Kind kind, String text, int most) {
        List<NumberRange> ranges = new ArrayList<>();
        int start = 0;
        for (String part : text.split(",", -1)) {
            try {
                ranges.add(NumberRange.parse(part));
            } catch (InvalidValue e) {
                InvalidValue refused = kind.not(text).at(start, part.length());
                throw e.why().map(refused::because).orElse(refused);
            }
            if (ranges.get(ranges.size() - 1).last() > most) {
                throw kind.not(text).at(start, part.length());
            }
            start += part.length() + 1;
        }
        return normal(ranges);
    }

    /** Sorted; overlapping and touching ranges joined. */
    static List<NumberRange> normal(List<NumberRange> ranges) {
        List<NumberRange> joined = new ArrayList<>();
        for (NumberRange range : ranges.stream().sorted().toList()) {
            NumberRange before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && range.first() - 1 <= before.last()) {
                joined.set(joined.size() - 1, new NumberRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }

    static String print(List<NumberRange> ranges) {
        return ranges.stream().map(NumberRange::toString).collect(Collectors.joining(","));
    }
}
