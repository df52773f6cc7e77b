package io.keelson.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which partitions of an image may be used, and how they must be protected, kept as it stands:
 * {@code root=verity+signed:swap=absent:=ignore}, or {@code *}, {@code -}, {@code ~} for all. A partition or a word that
 * a version does not know makes it refuse the whole or let the image by. Source: systemd.image-policy(7).
 */
public record ImagePolicy(String text) {
    private static final Kind KIND =
            new Kind("image policy", "*, -, ~, or PARTITION=WORD+WORD joined by colons, as root=verity+signed");

    public ImagePolicy {
        Characters.requireLine(KIND, text);
        if (!Set.of("*", "-", "~").contains(text)) {
            Set<String> seen = new HashSet<>();
            for (String rule : text.split(":", -1)) {
                requireRule(text, rule, seen);
            }
        }
    }

    public static ImagePolicy parse(String text) {
        return new ImagePolicy(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void requireRule(String text, String rule, Set<String> seen) {
        int equals = rule.indexOf('=');
        if (equals < 0) {
            throw KIND.not(text, "'" + rule + "' lacks its equals sign");
        }
        String partition = rule.substring(0, equals).strip();
        if (!partition.isEmpty() && !Vocabulary.PARTITION.has(partition)) {
            throw KIND.not(text, partition + " is no partition");
        }
        if (!seen.add(partition)) {
            throw KIND.not(text, "systemd refuses a partition that stands twice");
        }
        for (String word : List.of(rule.substring(equals + 1).split("\\+", -1))) {
            if (!word.isBlank() && !Vocabulary.IMAGE_PROTECTION.has(word.strip())) {
                throw KIND.not(text, word.strip() + " is no protection of a partition");
            }
        }
    }
}
