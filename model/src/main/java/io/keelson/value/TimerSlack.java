package io.keelson.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time span whose numbers without unit are nanoseconds, kept as it stands. Source: systemd.exec(5), "TimerSlackNSec=". */
public record TimerSlack(String text) {
    private static final Kind KIND =
            new Kind("timer slack", "numbers, each with ns, us, ms, s, min, h, d, w, M or y, or without unit as ns");
    private static final String UNIT =
            "ns(?:ec)?|us(?:ec)?|ms(?:ec)?|months?|M|s(?:ec(?:onds?)?)?|m(?:in(?:utes?)?)?|h(?:r|ours?)?"
                    + "|d(?:ays?)?|w(?:eeks?)?|y(?:ears?)?";
    private static final Pattern PART =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[ \t]*(" + UNIT + ")|(?=[ \t]|$))[ \t]*");
    private static final BigDecimal SECOND = BigDecimal.TEN.pow(9);

    /** A month is a twelfth of a year of 365.25 days. Source: src/basic/time-util.h. */
    private static final Map<Character, BigDecimal> NANOS = Map.of(
            's', SECOND,
            'm', SECOND.multiply(BigDecimal.valueOf(60)),
            'h', SECOND.multiply(BigDecimal.valueOf(3_600)),
            'd', SECOND.multiply(BigDecimal.valueOf(86_400)),
            'w', SECOND.multiply(BigDecimal.valueOf(604_800)),
            'M', SECOND.multiply(BigDecimal.valueOf(2_629_800)),
            'y', SECOND.multiply(BigDecimal.valueOf(31_557_600)));

    private static final BigDecimal MOST = new BigDecimal(BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
    private static final int LONGEST = 100;

    public TimerSlack {
        text = Characters.trim(text);
        if (text.length() > LONGEST || !text.equals("infinity") && !isCounted(text)) {
            throw KIND.not(text, "systemd drops it");
        }
    }

    public static TimerSlack parse(String text) {
        return new TimerSlack(text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Whether it is read to its end, and what it comes to stays below 64 bits of nanoseconds. */
    private static boolean isCounted(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        int end = 0;
        while (end < text.length() && part.find() && part.start() == end) {
            BigDecimal number = new BigDecimal(part.group(1));
            BigDecimal unit = nanos(part.group(2));
            if (number.compareTo(MOST.divideToIntegralValue(unit)) >= 0) {
                return false;
            }
            sum = sum.add(number.multiply(unit));
            end = part.end();
        }
        return end > 0 && end == text.length() && sum.compareTo(MOST) < 0;
    }

    private static BigDecimal nanos(String unit) {
        if (unit == null || unit.startsWith("ns")) {
            return BigDecimal.ONE;
        }
        if (unit.startsWith("us")) {
            return BigDecimal.TEN.pow(3);
        }
        if (unit.startsWith("ms")) {
            return BigDecimal.TEN.pow(6);
        }
        return NANOS.get(unit.startsWith("mo") ? 'M' : unit.charAt(0));
    }
}
