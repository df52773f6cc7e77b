package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.value.MountOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the mount table shows an option of a mount: as a word, in other words, or by nothing where it is on anyway. An
 * option that stands nowhere here has no form, because what is shown of it depends on the disk or the machine, or nobody
 * has looked. Source: the show_options of each file system, and fs/proc_namespace.c.
 */
final class MountForm {
    /** By driver the flags that are shown as they are written, and the one of which nothing is shown instead, if any. */
    private static final Map<String, Map<String, String>> FLAGS = Map.of(
            "generic",
            Map.ofEntries(
                    Map.entry("ro", "rw"),
                    Map.entry("sync", "async"),
                    Map.entry("nodev", "dev"),
                    Map.entry("noexec", "exec"),
                    Map.entry("nosuid", "suid"),
                    Map.entry("nosymfollow", "symfollow"),
                    Map.entry("lazytime", "nolazytime"),
                    Map.entry("dirsync", ""),
                    Map.entry("noatime", ""),
                    Map.entry("nodiratime", ""),
                    Map.entry("relatime", "")),
            "ext4",
            Map.of(
                    "discard", "nodiscard",
                    "lazytime", "nolazytime",
                    "nobarrier", "barrier",
                    "noauto_da_alloc", "auto_da_alloc",
                    "noblock_validity", "block_validity",
                    "noinit_itable", "",
                    "nombcache", ""),
            "xfs",
            Map.of(
                    "inode32", "inode64",
                    "inode64", "inode32",
                    "discard", "nodiscard",
                    "largeio", "nolargeio"),
            "btrfs",
            Map.of(
                    "autodefrag", "noautodefrag",
                    "nobarrier", "barrier",
                    "nodatacow", "datacow",
                    "nodatasum", "datasum",
                    "ssd", "nossd",
                    "nossd", "ssd"),
            "tmpfs",
            Map.of("noswap", ""));

    /** Numbers of which nothing is shown where they are the kernel's own. */
    private static final Set<String> NUMBERS = Set.of(
            "ext4.commit",
            "ext4.inode_readahead_blks",
            "ext4.max_batch_time",
            "ext4.max_dir_size_kb",
            "ext4.min_batch_time",
            "ext4.resgid",
            "ext4.resuid",
            "btrfs.commit",
            "tmpfs.gid",
            "tmpfs.uid");

    /** Other texts mean another base to the kernel, or are the name of a user. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,11})([kKmMgG]?)");
    private static final Pattern LEVEL = Pattern.compile("zlib:[1-9]|zstd:([1-9]|1[0-5])|lzo");

    private MountForm() {}

    static Optional<ShownOption> shown(String fs, MountOption option, long pageSize) {
        Optional<Fact> known = Facts.builtIn().mountOption(fs, option.name());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String key = known.get().key();
        Map<String, String> flags = FLAGS.getOrDefault(key.substring(0, key.indexOf('.')), Map.of());
        return option.value()
                .map(text -> value(known.get(), text, pageSize))
                .orElseGet(() -> bare(key, option.name()).or(() -> flag(option.name(), flags)));
    }

    private static Optional<ShownOption> flag(String name, Map<String, String> flags) {
        if (flags.containsKey(name)) {
            return Optional.of(ShownOption.as(name, flags.get(name)));
        }
        return flags.entrySet().stream()
                .filter(pair -> pair.getValue().equals(name))
                .map(pair -> ShownOption.unless(pair.getKey()))
                .findFirst();
    }

    /** What an option that may have a value means without one. */
    private static Optional<ShownOption> bare(String key, String name) {
        return switch (key) {
            case "btrfs.compress", "btrfs.compress-force" -> compressed(name, "zlib:3");
            case "btrfs.discard" -> Optional.of(ShownOption.as("discard", "nodiscard"));
            case "btrfs.nodiscard" -> Optional.of(ShownOption.unless("discard"));
            default -> Optional.empty();
        };
    }

    private static Optional<ShownOption> value(Fact fact, String text, long pageSize) {
        String name = fact.key().substring(fact.key().indexOf('.') + 1);
        if (NUMBERS.contains(fact.key())) {
            return number(name, text, fact.own("default").filter(MountForm::isNumber));
        }
        return switch (fact.key()) {
            case "ext4.barrier", "ext4.auto_da_alloc" -> onOrOff(name, text);
            // Of what the disk itself says nothing is shown, and that is not known here.
            case "ext4.errors" -> Optional.of(ShownOption.unless(name));
            case "ext4.data", "tmpfs.huge" ->
                worded(name, text, fact.own("default").orElseThrow());
            case "tmpfs.mode" -> mode(text, fact.own("default").orElseThrow());
            case "tmpfs.nr_inodes" -> bytes(text).map(count -> ShownOption.as(name + "=" + count, ""));
            case "tmpfs.size" -> bytes(text).map(count -> ShownOption.as(kibibytes(count, pageSize), "size=50%"));
            case "btrfs.compress", "btrfs.compress-force" -> compressed(name, text);
            case "btrfs.discard" ->
                Optional.of(ShownOption.as(text.equals("async") ? "discard=async" : "discard", "nodiscard"));
            case "xfs.logbufs" -> number(name, text, Optional.empty());
            case "xfs.logbsize", "xfs.allocsize" ->
                bytes(text).map(count -> ShownOption.as(name + "=" + count / 1024 + "k", ""));
            default -> Optional.empty();
        };
    }

    private static Optional<ShownOption> number(String name, String text, Optional<String> usual) {
        if (!isNumber(text)) {
            return Optional.empty();
        }
        boolean isUsual = usual.filter(text::equals).isPresent() || name.equals("commit") && text.equals("0");
        if (isUsual) {
            return Optional.of(ShownOption.unless(name));
        }
        String back = usual.map(number -> name + "=" + number).orElse("");
        return text.equals("0") ? Optional.empty() : Optional.of(ShownOption.as(name + "=" + text, back));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static Optional<ShownOption> onOrOff(String name, String text) {
        return switch (text) {
            case "0" -> Optional.of(ShownOption.as("no" + name, name));
            case "1" -> Optional.of(ShownOption.unless("no" + name));
            default -> Optional.empty();
        };
    }

    private static Optional<ShownOption> worded(String name, String text, String usual) {
        return Optional.of(
                text.equals(usual) ? ShownOption.unless(name) : ShownOption.as(name + "=" + text, name + "=" + usual));
    }

    private static Optional<ShownOption> mode(String text, String usual) {
        if (!text.matches("0?[0-7]{3,4}")) {
            return Optional.empty();
        }
        String shown = String.format("%03o", Integer.parseInt(text, 8));
        return Optional.of(shown.equals(usual) ? ShownOption.unless("mode") : ShownOption.as("mode=" + shown, ""));
    }

    private static Optional<ShownOption> compressed(String name, String text) {
        String level = text.equals("zlib") || text.equals("zstd") ? text + ":3" : text;
        return LEVEL.matcher(level).matches()
                ? Optional.of(ShownOption.as(name + "=" + level, "compress=no"))
                : Optional.empty();
    }

    /** A tmpfs holds whole pages. */
    private static String kibibytes(long bytes, long pageSize) {
        return "size=" + (bytes + pageSize - 1) / pageSize * pageSize / 1024 + "k";
    }

    private static Optional<Long> bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return Optional.empty(); // a share of the memory, or without end
        }
        int shift = size.group(2).isEmpty() ? 0 : "kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT)) * 10 + 10;
        return Optional.of(Long.parseLong(size.group(1)) << shift);
    }
}
