package io.keelson.value;

/** Percentages with at most two decimals, as systemd and cpu.uclamp read them, held as hundredths of a percent. */
final class Hundredths {
    private Hundredths() {}

    /** Reads {@code 50%}, {@code 12.5%}, {@code 0.25%}. */
    static int parse(Kind kind, String text, int most) {
        int point = Units.digits(text, 0);
        int end = point;
        if (point < text.length() && text.charAt(point) == '.') {
            end = Units.digits(text, point + 1);
        }
        if (point == 0 || end == point + 1 || !text.substring(end).equals("%")) {
            throw kind.not(text);
        }
        if (end - point > 3) {
            throw kind.not(text, "systemd drops a percentage with more than two decimals")
                    .at(point, end - point);
        }
        if (point > 1 && text.charAt(0) == '0') {
            throw kind.not(text, "systemd takes a leading zero for octal").at(0, point);
        }
        String decimals = (text.substring(Math.min(point + 1, end), end) + "00").substring(0, 2);
        String whole = text.substring(0, point);
        if (whole.length() > 9) {
            throw kind.not(text);
        }
        long value = Long.parseLong(whole) * 100 + Integer.parseInt(decimals);
        if (value > most) {
            throw kind.not(text);
        }
        return (int) value;
    }

    /** Prints {@code 50%}, {@code 12.5%}, {@code 0.25%}. */
    static String print(long hundredths) {
        long rest = hundredths % 100;
        String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return hundredths / 100 + decimals + "%";
    }
}
