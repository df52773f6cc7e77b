package io.keelson.value;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a socket unit listens on, kept as it stands: a port, {@code 127.0.0.1:80}, {@code [::1]:80}, a path, {@code @name}
 * in the abstract space, {@code vsock:CID:PORT}. Source: systemd.socket(5), "ListenStream=".
 */
public record SocketAddress(String text) {
    private static final Kind KIND = new Kind(
            "address to listen on", "a port, 127.0.0.1:8080, [::1]:8080, /run/app.sock, @app or vsock:CID:PORT");
    private static final Kind LOCAL = new Kind("local address", "/run/app.sock or @app");
    private static final Pattern IP = Pattern.compile("(.*:)?([0-9]{1,9})(%[A-Za-z0-9_.-]{1,15})?");
    private static final Pattern VSOCK = Pattern.compile("vsock(-stream|-dgram|-seqpacket)?:[0-9]{0,10}:[0-9]{1,10}");

    /** The port may be a specifier or have one in it, and so may the address in front of it. */
    private static final Pattern OPEN = Pattern.compile("([0-9A-Za-z:.%\\[\\]-]+:)?([0-9]*(%[iIjJ])?[0-9]*)");

    private static final int LONGEST = 107; // sun_path of unix(7) without the NUL

    public SocketAddress {
        Characters.requireLine(KIND, text);
        Specifiers.standIns(KIND, text);
        boolean open = Specifiers.standIn(text) && OPEN.matcher(text).matches();
        if (isLocal(text)) {
            requireShort(text);
        } else if (!open && !VSOCK.matcher(text).matches()) {
            requireIp(text);
        }
    }

    public static SocketAddress parse(String text) {
        return new SocketAddress(text);
    }

    /** Reads one in the file system or the abstract space, as {@code ListenSequentialPacket=} does. */
    public static SocketAddress parseLocal(String text) {
        SocketAddress address = new SocketAddress(text);
        if (!isLocal(text) && !text.startsWith("%")) {
            throw LOCAL.not(text, "only sockets of this host keep packets in sequence");
        }
        return address;
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isLocal(String text) {
        return text.startsWith("/") || Specifiers.leadPath(text) || (text.startsWith("@") && text.length() > 1);
    }

    private static void requireShort(String text) {
        if (text.equals("/")) {
            throw KIND.not(text, "no socket can lie there");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw KIND.not(text, "the path of a socket has at most 107 bytes");
        }
    }

    private static void requireIp(String text) {
        Matcher matcher = IP.matcher(text);
        if (!matcher.matches()) {
            throw KIND.not(text, "systemd knows neither names of hosts nor of services, and no star");
        }
        int port = Integer.parseInt(matcher.group(2));
        if (port < 1 || port > 65_535 || matcher.group(2).startsWith("0")) {
            throw KIND.not(text, "a port is 1..65535")
                    .at(matcher.start(2), matcher.group(2).length());
        }
        String host = matcher.group(1) == null ? "0.0.0.0:" : matcher.group(1);
        String bare = host.substring(0, host.length() - 1);
        boolean six = bare.startsWith("[") && bare.endsWith("]");
        if (!IpPrefixes.isAddress(six ? bare.substring(1, bare.length() - 1) : bare) || six != bare.contains(":")) {
            throw KIND.not(text, "in front of the port stands an IPv4 address, or an IPv6 address in brackets");
        }
    }
}
