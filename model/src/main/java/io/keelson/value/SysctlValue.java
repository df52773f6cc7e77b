package io.keelson.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is written into a kernel parameter: one word or several. The kernel takes any run of blanks and tabs between
 * them and shows tabs; here one blank stands for each run. A text has one blank between its words. Source: kernel/sysctl.c.
 */
public record SysctlValue(List<String> words) {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,16}");
    private static final Pattern OCTAL = Pattern.compile("-?0[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+|0[xX][0-9a-fA-F]+)");
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Kind KIND = new Kind("sysctl value", "one or more words apart by blanks, in one line");
    private static final int LONGEST = 4_095; // a page without the NUL; source: kernel/sysctl.c, proc_do_large_bitmap
    private static final Kind INT = new Kind("number of a sysctl", "a whole number, decimal or as 0x1f");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** @throws InvalidValue when there is no word, or one is empty or has a blank or control character in it */
    public SysctlValue {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw KIND.not("");
        }
        words.forEach(word -> Characters.requireWord(KIND, word));
        String text = String.join(" ", words);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw KIND.not(text, "the kernel reads at most 4095 bytes of what is written to a parameter");
        }
    }

    public static SysctlValue of(String... words) {
        return new SysctlValue(List.of(words));
    }

    public static SysctlValue of(long number) {
        return of(Long.toString(number));
    }

    public static SysctlValue parse(String text) {
        String trimmed = Characters.trim(text);
        if (trimmed.isEmpty()) {
            throw KIND.not(text);
        }
        SysctlValue value = new SysctlValue(Arrays.asList(BLANKS.split(trimmed)));
        if (!value.toString().equals(text) && !value.words.stream().allMatch(SysctlValue::isNumber)) {
            throw KIND.not(text, "the kernel keeps each blank of a text, and sysctl.d those around it not");
        }
        return value;
    }

    /** Exactly one word. */
    public static SysctlValue parseWord(String text) {
        SysctlValue value = parse(text);
        if (value.words.size() > 1) {
            throw InvalidValue.of("sysctl value", text, "one word");
        }
        return value;
    }

    /** One whole number, -2^63..2^64-1. Hexadecimal becomes decimal, as the kernel shows it. */
    public static SysctlValue parseInt(String text) {
        return of(decimal(Characters.trim(text)));
    }

    /** Whole numbers. */
    public static SysctlValue parseTuple(String text) {
        return new SysctlValue(QuotedWords.read(INT, text, SysctlValue::decimal));
    }

    /** Port or bit ranges in the kernel's list format: {@code 8080,9000-9010}. */
    public static SysctlValue parseRanges(String text) {
        Kind kind = new Kind("list of ranges", "numbers up to 65535 and ranges as in 8080,9000-9010");
        return of(NumberRanges.print(NumberRanges.parse(kind, Characters.trim(text), 65_535)));
    }

    /** The words as numbers, where each of them is one of 64 bits with a sign. */
    public Optional<List<Long>> longs() {
        try {
            return Optional.of(words.stream().map(Long::valueOf).toList());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static String decimal(String word) {
        if (OCTAL.matcher(word).matches()) {
            throw INT.not(word, "the kernel takes a leading zero for octal");
        }
        boolean hex = HEXADECIMAL.matcher(word).matches();
        if (!hex && !DECIMAL.matcher(word).matches()) {
            throw INT.not(word);
        }
        BigInteger number = hex ? new BigInteger(word.substring(2), 16) : new BigInteger(word);
        if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
            throw INT.not(word, "no parameter of the kernel has more than 64 bits");
        }
        return number.toString();
    }
}
