package io.keelson.value;

import java.util.regex.Pattern;

/**
 * How much a tmpfs may hold: whole bytes, or with one letter behind them as base 1024 in either case, or a share of the
 * physical memory. The kernel refuses the mount over anything else, {@code 64MB} and {@code 1.5G} among it. Source:
 * mm/shmem.c, shmem_parse_one; lib/cmdline.c, memparse.
 */
public record TmpfsSize(String text) {
    private static final Kind KIND =
            new Kind("size of a tmpfs", "whole bytes, a whole number with k, m, g or t (base 1024), or 50%");

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}[kKmMgGtTpP]?|[0-9]{1,3}%");

    public TmpfsSize {
        if (!SIZE.matcher(text).matches()) {
            throw KIND.not(text, "the kernel refuses the mount");
        }
    }

    public static TmpfsSize parse(String text) {
        return new TmpfsSize(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
