package io.keelson.value;

/** A time span whose numbers without unit are nanoseconds, kept as it stands. Source: systemd.exec(5), "TimerSlackNSec=". */
public record TimerSlack(String text) {
    private static final Kind KIND =
            new Kind("timer slack", "numbers, each with ns, us, ms, s, min, h, d, w, M or y, or without unit as ns");
    private static final String NUMBER = "([0-9]+(\\.[0-9]*)?|\\.[0-9]+)";
    private static final String UNIT = "(ns(ec)?|us(ec)?|ms(ec)?|s(ec(onds?)?)?|m(in(utes?)?)?|h(r|ours?)?|d(ays?)?"
            + "|w(eeks?)?|M|months?|y(ears?)?)";

    public TimerSlack {
        text = Characters.trim(text);
        if (!text.matches("infinity|(" + NUMBER + "[ \t]*" + UNIT + "?[ \t]*)++") || text.length() > 100) {
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
}
