package io.keelson.escape;

import java.util.List;

/** Texts that some format reads otherwise than they were typed. */
final class Hostile {
    /** One line each: every language must carry them. */
    static final List<String> LINES = List.of(
            "",
            " ",
            " leading and trailing ",
            "tab\there",
            "back\\slash \\n \\\\ \\x41 end\\",
            "\"double\" 'single' `back`",
            "$HOME ${HOME} $$ $(id) `id`",
            "100% %h %% %n",
            "{{ lookup('pipe', 'id') }} {% if x %} {# gone #}",
            "a {% set z = 1 %} b",
            "a {# gone #} b",
            "}} %} #} { { x } }",
            "# comment? a #b ;c",
            "key: value - item [a] {b} &c *d !e |f >g @h ~ null yes 0644 1e3 12:30:45",
            "<#if x> ${x} [=x] <#noparse>",
            "<b>&amp;</b> *bold* _under_ [link](x)",
            "é ß \u00a0 \u2028 \u2029 \ufeff \ufffd \ufffe 😀 \ud83d\udca9",
            "$'\\t' !history ~root /* ?",
            "-dash =equals ,comma");

    /** Line breaks and other control characters: a language of lines refuses them. */
    static final List<String> NO_LINES =
            List.of("two\nlines", "carriage\rreturn", "nul\0", "bell\u0007", "delete\u007f");

    private Hostile() {}
}
