package io.keelson.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes of a text, each decided by one seed alone. */
final class Mutations {
    private static final int MOST_CHARACTERS = 100_000;

    /** What tends to be read wrongly: ends of ranges, YAML's own signs, letters of other alphabets. */
    private static final List<String> WORDS = List.of(
            "0",
            "-1",
            "1",
            "65536",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616",
            "99999999999999999999999999999999",
            "1e9",
            "0x7fffffffffffffff",
            "00",
            "1.5",
            "NaN",
            "GiB",
            "16EiB",
            "100%",
            "101%",
            "-0%",
            "max",
            "infinity",
            "auto",
            "null",
            "~",
            "yes",
            "off",
            "",
            " ",
            "  ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u00a0",
            "\u0130\u0131",
            "\ud83d\ude00",
            "e\u0301",
            "\u202e",
            "\u0000",
            "\u0007",
            "\ud800",
            "\\",
            "\\x00",
            "\\ud800",
            "'",
            "\"",
            "`",
            "$",
            "${HOME}",
            "%",
            "%%",
            "%n",
            "{{ x }}",
            "{% x %}",
            "#",
            " #",
            "# ",
            ";",
            ",",
            "=",
            ":",
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "[]",
            "{}",
            "&a ",
            "*a",
            "<<",
            "<<: *a",
            "!!str ",
            "!",
            "|\n",
            ">-\n",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "keelson: 1\n",
            "name: a\n",
            "extends: go-production\n",
            "extends: ./a.yaml\n",
            "unset: [env]\n",
            "environments: { a: { env: { B: c } } }\n",
            "io.max",
            "8:16",
            "8:16 rbps=max",
            "/dev/sdb 50M",
            "/",
            "/a/../b",
            "../x",
            "a=1,b",
            "2-5,7",
            "5-2",
            "50000 100000",
            "400%",
            "00:00",
            "1h 5min",
            "5 parsecs",
            "a@.service",
            "-X main.a=b",
            "-X",
            "-s -w");

    private Mutations() {}

    /** The text with some changes; {@code other} is one that parts are taken from. */
    static String of(String text, String other, long seed) {
        Random random = new Random(seed);
        String changed = text;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            changed = change(changed, other, random);
        }
        return changed.length() > MOST_CHARACTERS ? changed.substring(0, MOST_CHARACTERS) : changed;
    }

    /** The bytes with some of them changed, which are then mostly no UTF-8. */
    static byte[] of(byte[] bytes, long seed) {
        Random random = new Random(seed);
        byte[] changed = bytes.clone();
        for (int left = 1 + random.nextInt(4); left > 0 && changed.length > 0; left--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static String change(String text, String other, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        String before = text.substring(0, at);
        String behind = text.substring(end);
        switch (random.nextInt(18)) {
            case 0: // another character
                return before + (char) random.nextInt(random.nextBoolean() ? 128 : 65_536) + behind;
            case 1: // one bit of it
                return at == text.length()
                        ? text
                        : before + (char) (text.charAt(at) ^ (1 << random.nextInt(8))) + text.substring(at + 1);
            case 2:
                return before + behind;
            case 3:
                return before + text.substring(at, end).repeat(1 + random.nextInt(50)) + behind;
            case 4:
                return before;
            case 5:
                return before + word(random) + text.substring(at);
            case 6: // a part of another text
                int from = random.nextInt(other.length() + 1);
                return before + other.substring(from, Math.min(other.length(), from + random.nextInt(200))) + behind;
            case 7:
                return lines(text, random);
            case 8:
                return tokens(text, random);
            default:
                return value(text, random);
        }
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Two lines change places, or one stands twice, or one is indented otherwise. */
    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.set(one, lines.set(other, lines.get(one)));
            case 1 -> lines.add(other, lines.get(one));
            default ->
                lines.set(one, " ".repeat(random.nextInt(5)) + lines.get(one).stripLeading());
        }
        return String.join("\n", lines);
    }

    /** Two words change places. */
    private static String tokens(String text, Random random) {
        List<String> tokens = new ArrayList<>(List.of(text.split("(?<=[^\\w.])|(?=[^\\w.])")));
        int one = random.nextInt(tokens.size());
        tokens.set(one, tokens.set(random.nextInt(tokens.size()), tokens.get(one)));
        return String.join("", tokens);
    }

    /** Another value behind a key: the text mostly stays YAML, so that what is behind the reader is reached. */
    private static String value(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = random.nextInt(lines.size());
        int colon = lines.get(one).lastIndexOf(": ");
        if (colon >= 0) {
            lines.set(one, lines.get(one).substring(0, colon + 2) + word(random));
        }
        return String.join("\n", lines);
    }
}
