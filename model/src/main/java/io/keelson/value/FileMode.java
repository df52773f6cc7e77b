package io.keelson.value;

import java.util.regex.Pattern;

/** Permission bits, 0..07777, printed as four octal digits. Source: chmod(2). */
public record FileMode(int bits) {
    private static final Pattern OCTAL = Pattern.compile("0*[0-7]{1,4}");
    private static final Kind KIND = new Kind("file mode", "octal digits up to 7777, as 0644");

    public FileMode {
        if (bits < 0 || bits > 07777) {
            throw KIND.not(Integer.toOctalString(bits));
        }
    }

    /** Reads octal digits, with or without zeros in front. */
    public static FileMode parse(String text) {
        if (!OCTAL.matcher(text).matches()) {
            throw KIND.not(text);
        }
        return new FileMode(Integer.parseInt(text, 8));
    }

    @Override
    public String toString() {
        String digits = Integer.toOctalString(bits);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
