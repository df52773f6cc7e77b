package io.keelson.value;

import java.util.List;

/**
 * Sets of nftables that a unit's group, user or group id is put into, kept as they stand:
 * {@code cgroup:inet:filter:app}. Source: systemd.resource-control(5), "NFTSet=".
 *
 * @param words as they are written, quotes included
 */
public record NftSets(List<String> words) {
    private static final Kind KIND =
            new Kind("list of nftables sets", "SOURCE:FAMILY:TABLE:SET apart by blanks, as cgroup:inet:filter:app");
    private static final String NAME = "[A-Za-z][A-Za-z0-9/\\\\_.]{0,30}";

    public NftSets {
        words = List.copyOf(words);
        words.forEach(NftSets::checked);
    }

    public static NftSets parse(String text) {
        return new NftSets(QuotedWords.read(KIND, text, NftSets::checked));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String checked(String word) {
        QuotedWords.requireOne(KIND, word);
        String set = QuotedWords.unquote(word);
        if (!set.matches("(cgroup|user|group):(arp|bridge|inet|ip|ip6|netdev):" + NAME + ":" + NAME)) {
            throw KIND.not(word, "sources are cgroup, user and group; families arp, bridge, inet, ip, ip6 and netdev");
        }
        return word;
    }
}
