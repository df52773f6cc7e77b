package io.keelson.value;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one of the host's odd resources a group may take, as {@code misc.max} reads it: {@code sev 4}. Source:
 * kernel/cgroup/misc.c, misc_cg_max_write.
 *
 * @param most 0..2^64-1; empty for max
 */
public record MiscLimit(String resource, Optional<BigInteger> most) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*) +(max|[0-9]{1,20})");
    private static final Kind KIND =
            new Kind("limit of a resource", "the name of a resource, a blank, and a whole number up to 2^64-1 or max");

    /** @throws InvalidValue outside the range, or for a name that is none */
    public MiscLimit {
        Characters.requireWord(KIND, resource);
        if (most.filter(number -> number.signum() < 0 || number.bitLength() > Long.SIZE)
                .isPresent()) {
            throw KIND.not(most.get(), "the kernel counts in 64 bits");
        }
    }

    public static MiscLimit parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw KIND.not(text);
        }
        Optional<BigInteger> number =
                form.group(2).equals("max") ? Optional.empty() : Optional.of(new BigInteger(form.group(2)));
        return new MiscLimit(form.group(1), number);
    }

    @Override
    public String toString() {
        return resource + " " + most.map(BigInteger::toString).orElse("max");
    }
}
