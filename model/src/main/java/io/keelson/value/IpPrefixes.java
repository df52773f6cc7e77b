package io.keelson.value;

import java.util.List;
import java.util.Set;

/**
 * Addresses as {@code IPAddressAllow=} takes them: {@code 10.0.0.0/8}, {@code fe80::/64}, {@code any}. Never a host's
 * name. Source: systemd.resource-control(5).
 */
public record IpPrefixes(List<String> words) {
    private static final Set<String> NAMED = Set.of("any", "localhost", "link-local", "multicast");
    private static final Kind KIND = new Kind(
            "list of addresses",
            "addresses with or without a prefix length such as 10.0.0.0/8, any, localhost, link-local, multicast");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String V4 = OCTET + "(\\." + OCTET + "){3}";
    private static final int GROUPS = 8;

    /** No number of groups, and too small for any sum. */
    private static final int WRONG = -GROUPS;

    public IpPrefixes {
        words = words.stream().map(IpPrefixes::checked).toList();
        if (words.isEmpty()) {
            throw KIND.not("");
        }
    }

    public static IpPrefixes parse(String text) {
        return new IpPrefixes(QuotedWords.read(KIND, text, IpPrefixes::checked));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        if (NAMED.contains(word)) {
            return word;
        }
        int slash = word.indexOf('/');
        String address = slash < 0 ? word : word.substring(0, slash);
        boolean v4 = address.matches(V4);
        if (!v4 && !isV6(address)) {
            throw KIND.not(word, "systemd drops it and the address is neither allowed nor denied");
        }
        if (slash >= 0 && !isLength(word.substring(slash + 1), v4 ? 32 : 128)) {
            throw KIND.not(word, "a prefix length is at most " + (v4 ? 32 : 128));
        }
        return word;
    }

    /** Whether the text is one address without a prefix length. */
    static boolean isAddress(String text) {
        return text.matches(V4) || isV6(text);
    }

    private static boolean isLength(String digits, int most) {
        return digits.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(digits) <= most;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int left = before.isEmpty() ? 0 : groups(before);
        int right = after.isEmpty() ? 0 : groups(after);
        return left >= 0 && right >= 0 && left + right < GROUPS && !before.contains(".");
    }

    /** How many groups of 16 bits it writes, the last two as an IPv4 address or not. */
    private static int groups(String text) {
        List<String> parts = List.of(text.split(":", -1));
        int wide = parts.get(parts.size() - 1).matches(V4) ? 1 : 0;
        List<String> plain = parts.subList(0, parts.size() - wide);
        boolean isHex = plain.stream().allMatch(part -> part.matches("[0-9a-fA-F]{1,4}"));
        return isHex ? plain.size() + 2 * wide : WRONG;
    }
}
