package io.keelson.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To which addresses a service may bind, as {@code SocketBindAllow=} takes it: {@code any}, or parts of
 * {@code ipv4:tcp:8000-8080}. Source: systemd.resource-control(5).
 */
public record SocketBind(String text) {
    private static final Pattern FORM = Pattern.compile(
            "(?:any|(?:ipv[46]|tcp|udp|ipv[46]:(?:tcp|udp))(?::any)?|(?:ipv[46]:)?(?:(?:tcp|udp):)?([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4}))?)");
    private static final int MOST = 65_535;
    private static final Kind KIND = new Kind(
            "rule of binding", "any, or ipv4 or ipv6, tcp or udp, and a port or ports such as 8000-8080, joined by :");

    public SocketBind {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw KIND.not(text, "systemd drops the rule");
        }
        if (parts.group(1) != null) {
            int first = Integer.parseInt(parts.group(1));
            int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
            if (first > last || last > MOST) {
                throw KIND.not(text, "ports are 1..65535, the smaller first");
            }
        }
    }

    public static SocketBind parse(String text) {
        return new SocketBind(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
