package io.keelson.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a group may take of one RDMA device, as {@code rdma.max} reads it: {@code mlx5_0 hca_handle=2 hca_object=2000}.
 * Source: kernel/cgroup/rdma.c, rdmacg_resource_set_max.
 *
 * @param limits the words behind the device, each {@code hca_handle} or {@code hca_object}, at most once
 */
public record RdmaLimit(String device, List<String> limits) {
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern LIMIT = Pattern.compile("hca_(handle|object)=(max|[0-9]{1,9})");
    private static final Kind KIND = new Kind(
            "limits of an RDMA device", "a device, then hca_handle= and hca_object= with whole numbers or max");

    /** @throws InvalidValue for a device or limits of another form */
    public RdmaLimit {
        limits = List.copyOf(limits);
        boolean once = limits.stream().map(RdmaLimit::name).distinct().count() == limits.size();
        Optional<String> wrong =
                limits.stream().filter(limit -> !LIMIT.matcher(limit).matches()).findFirst();
        if (!DEVICE.matcher(device).matches() || limits.isEmpty() || !once || wrong.isPresent()) {
            throw KIND.not(String.join(" ", device, String.join(" ", limits)).strip());
        }
    }

    public static RdmaLimit parse(String text) {
        List<String> words = List.of(text.split(" +"));
        return words.isEmpty() ? new RdmaLimit("", words) : new RdmaLimit(words.get(0), words.subList(1, words.size()));
    }

    private static String name(String limit) {
        return limit.substring(0, Math.max(0, limit.indexOf('=')));
    }

    @Override
    public String toString() {
        return device + " " + String.join(" ", limits);
    }
}
