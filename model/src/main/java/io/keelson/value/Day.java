package io.keelson.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A day as it is written: four digits of a year, two of a month, two of a day. Source: ISO 8601. */
public final class Day {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Day() {}

    /** @throws InvalidValue for a text of another form, or a day that no calendar has */
    public static LocalDate parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // which is told as any other text that is no day
        }
        throw InvalidValue.of("day", text, "YYYY-MM-DD");
    }
}
