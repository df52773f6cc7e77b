package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.value.InvalidValue;
import io.keelson.value.SysctlValue;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How /proc/sys shows a value: by its type, and by the column {@code shown} where the kernel changes the number. */
final class SysctlForm {
    /** Whole milliseconds at each frequency of the timer that kernels are built with: 100, 250, 300 and 1000 Hz. */
    private static final BigInteger WHOLE_TICKS = BigInteger.valueOf(20);

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final int POINTER = 8; // bytes on every architecture of 64 bits

    private SysctlForm() {}

    static Optional<String> shown(String key, SysctlValue value, long page) {
        Optional<Fact> fact = Facts.builtIn().sysctl(key);
        if (fact.isEmpty()) {
            return Optional.of(unknown(value.words()));
        }
        return typed(fact.get(), value).flatMap(typed -> {
            String blank = fact.get().type().equals("sysctl-text") ? " " : "\t";
            String plain = String.join(blank, typed.words());
            return fact.get().own("shown").map(way -> as(way, plain, page)).orElse(Optional.of(plain));
        });
    }

    /** Of a key that no table has: the kernel has one way to show numbers, and keeps a text as it is. */
    private static String unknown(List<String> words) {
        boolean numbers = words.stream().allMatch(word -> INTEGER.matcher(word).matches());
        return String.join(numbers ? "\t" : " ", words);
    }

    /** Numbers in decimal, ranges merged. What the type or the range refuses the kernel refuses, too. */
    private static Optional<SysctlValue> typed(Fact fact, SysctlValue value) {
        try {
            return Optional.of(fact.parse(value.toString()) instanceof SysctlValue typed ? typed : value);
        } catch (InvalidValue refused) {
            return Optional.empty();
        }
    }

    private static Optional<String> as(String way, String text, long page) {
        if (way.equals("unsure")) {
            return Optional.empty();
        }
        if (way.equals("fastopen-key")) {
            return Optional.of(fastopenKeys(text));
        }
        if (!INTEGER.matcher(text).matches()) {
            return Optional.of(text);
        }
        BigInteger number = new BigInteger(text);
        return switch (way) {
            case "ticks" ->
                Optional.of(text).filter(ms -> number.mod(WHOLE_TICKS).signum() == 0);
            case "clock" -> Optional.of(text).filter(ticks -> !number.testBit(0)); // 2.5 ticks of the timer at 250 Hz
            case "power-of-two" -> Optional.of(powerOfTwo(number).toString());
            case "power-of-two-pages" ->
                Optional.of(powerOfTwo(number.max(BigInteger.valueOf(page))).toString());
            case "page-of-pointers" ->
                Optional.of(multiple(number, BigInteger.valueOf(page / POINTER)).toString());
            case "hex" -> Optional.of(String.format("0x%04x", number));
            default -> throw new IllegalStateException("sysctl.tsv: shown: " + way);
        };
    }

    /** The least power of two that is not below. */
    private static BigInteger powerOfTwo(BigInteger number) {
        return number.signum() <= 0
                ? number
                : BigInteger.ONE.shiftLeft(number.subtract(BigInteger.ONE).bitLength());
    }

    private static BigInteger multiple(BigInteger number, BigInteger of) {
        return number.add(of).subtract(BigInteger.ONE).divide(of).multiply(of);
    }

    /** Four groups of eight digits each; two keys apart by a comma. */
    private static String fastopenKeys(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(key -> groups(key).stream()
                        .map(group -> "0".repeat(Math.max(0, 8 - group.length())) + group.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("-")))
                .collect(Collectors.joining(","));
    }

    private static List<String> groups(String key) {
        return List.of(key.split("-", -1));
    }
}
