package io.keelson.hostile;

import java.util.List;
import java.util.Random;

/** Texts that some format reads otherwise than they were typed. */
final class HostileText {
    /** Each of them is tried in every slot. */
    static final List<String> LISTED = List.of(
            "",
            " ",
            " leading",
            "trailing ",
            "two  blanks",
            "tab\there",
            "\ttab",
            "\"",
            "'",
            "\"quoted\"",
            "'quoted'",
            "say \"hi\" and 'bye'",
            "%",
            "%%",
            "%n",
            "100% %h",
            "$",
            "$$",
            "$HOME ${HOME}",
            "$(id) `id`",
            "#",
            "# comment",
            "a #b;c",
            ";",
            "\\",
            "end\\",
            "\\n \\x41 \\\\",
            "{{ 1+1 }}",
            "{% set z = 1 %}",
            "a {# gone #} b",
            "}} %}",
            "-dash",
            "--",
            "a=b",
            "=",
            "a,b:c",
            "<<EOF",
            "[a] {b} &c *d !e |f >g @h ~ null",
            "0644",
            "!unsafe x",
            "${x} <#if x> [=x] #{x}",
            "\u00e9 \u05d0\u05d1 \u202eRTL\u202c e\u0301",
            "\u00a0\u3000\u200b\ufeff",
            "\u2028",
            "\ud83d\ude00\ud83d\udca9",
            "\ufffe",
            "\ufdd0",
            "two\nlines",
            "\r",
            "\u0000",
            "\u001b[0m",
            "\u0085",
            "x".repeat(10_000),
            "\ud83d\ude00".repeat(10_000),
            "\"\\$".repeat(10_000));

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "0",
            "_",
            "-",
            ".",
            "/",
            " ",
            "  ",
            "\t",
            "\"",
            "'",
            "`",
            "%",
            "%%",
            "%n",
            "$",
            "$$",
            "${HOME}",
            "$(id)",
            "#",
            ";",
            "\\",
            "\\\\",
            "{{ 1+1 }}",
            "{% x %}",
            "{# y #}",
            "{{",
            "#}",
            "=",
            ",",
            ":",
            "@",
            "!",
            "*",
            "?",
            "[",
            "]",
            "~",
            "&",
            "|",
            "<",
            ">",
            "(",
            ")",
            "^",
            "+",
            "\u00e9",
            "e\u0301",
            "\u05d0",
            "\u202e",
            "\u00a0",
            "\u2028",
            "\ud83d\ude00",
            "\ufeff");

    private HostileText() {}

    /** One of the list, or up to ten pieces in a row, or characters from the whole of Unicode. */
    static String next(Random random) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return LISTED.get(random.nextInt(LISTED.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int rest = 1 + random.nextInt(10); rest > 0; rest--) {
            if (kind < 9) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.appendCodePoint(character(random));
            }
        }
        return text.toString();
    }

    private static int character(Random random) {
        int c = random.nextBoolean() ? random.nextInt(0x300) : random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return half ? 'x' : c;
    }
}
