package io.keelson.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Disk images and the options that their partitions are mounted with, kept as they stand: {@code root:ro home:noatime}
 * for {@code RootImageOptions=}, {@code -/a.img:/b:root:ro} for {@code MountImages=}, {@code /a.raw:root:ro} for
 * {@code ExtensionImages=}. Source: systemd.exec(5).
 *
 * @param words as they are written, quotes included
 */
public record DiskImages(List<String> words) {
    private static final Kind OPTIONS =
            new Kind("mount options of partitions", "OPTIONS, or PARTITION:OPTIONS apart by blanks");
    private static final Kind MOUNTS =
            new Kind("list of images", "/image:/target, then :PARTITION:OPTIONS or not, apart by blanks");
    private static final Kind EXTENSIONS =
            new Kind("list of images", "/image, then :PARTITION:OPTIONS or not, apart by blanks");

    private static final Pattern API = Pattern.compile("/+(dev|proc|sys)(/|$)");

    public DiskImages {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw OPTIONS.not("");
        }
        words.forEach(word -> QuotedWords.requireOne(OPTIONS, word));
    }

    public static DiskImages parseOptions(String text) {
        return new DiskImages(QuotedWords.read(OPTIONS, text, word -> {
            List<String> parts = BindPaths.colons(word);
            if (parts.size() > 2) {
                throw OPTIONS.not(word, "there are too many colons");
            }
            requirePartitions(OPTIONS, word, parts);
            return word;
        }));
    }

    public static DiskImages parseMounts(String text) {
        return new DiskImages(QuotedWords.read(MOUNTS, text, word -> {
            List<String> parts = BindPaths.colons(word);
            requireImage(MOUNTS, word, parts.get(0));
            if (parts.size() < 2) {
                throw MOUNTS.not(word, "systemd drops an image without a target");
            }
            UnitPath.requirePath(MOUNTS, word, parts.get(1));
            if (API.matcher(parts.get(1)).lookingAt()) {
                throw MOUNTS.not(word, "nothing is mounted over what the kernel shows in /dev, /proc and /sys");
            }
            requirePartitions(MOUNTS, word, parts.subList(2, parts.size()));
            return word;
        }));
    }

    public static DiskImages parseExtensions(String text) {
        return new DiskImages(QuotedWords.read(EXTENSIONS, text, word -> {
            List<String> parts = BindPaths.colons(word);
            requireImage(EXTENSIONS, word, parts.get(0));
            requirePartitions(EXTENSIONS, word, parts.subList(1, parts.size()));
            return word;
        }));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static void requireImage(Kind kind, String word, String image) {
        UnitPath.requirePath(kind, word, image.startsWith("-") ? image.substring(1) : image);
    }

    /** Options alone are those of the root partition; else each pair begins with a partition's name. */
    private static void requirePartitions(Kind kind, String word, List<String> parts) {
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (!Vocabulary.PARTITION.has(parts.get(i))) {
                throw kind.not(word, parts.get(i) + " is no partition; there are root, usr, home, srv, var, tmp ...");
            }
        }
    }
}
