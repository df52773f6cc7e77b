package io.keelson.evidence;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.value.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file that a collector of {@code src/test/kernel} wrote in a virtual machine.
 *
 * @param release the kernel's own name: {@code 6.1.0-50-cloud-amd64: #1 SMP ...}
 * @param os the distribution as {@code targets.tsv} names it
 * @param rows by column; tabs, line breaks and backslashes are themselves again
 */
record Evidence(
        String release, Version kernel, Version systemd, String os, LocalDate date, List<Map<String, String>> rows) {
    /** The kernels that were asked, which are those of the distributions that most hosts run. */
    static final List<String> KERNELS = List.of("5.10", "6.1", "6.12");

    /** What was seen of that kind on each kernel: {@code sysctl}, {@code cgroup}, {@code mount} or {@code shown}. */
    static List<Evidence> all(String kind) {
        return KERNELS.stream().map(kernel -> read(kind, kernel)).toList();
    }

    /** The distribution with its own versions of kernel and systemd. */
    Target target() {
        return Target.ofOs(Facts.builtIn(), os).withKernel(kernel).withSystemd(systemd);
    }

    @Override
    public String toString() {
        return "kernel " + kernel + ", systemd " + systemd + " (" + os + ", seen " + date + ")";
    }

    private static Evidence read(String kind, String kernel) {
        List<String> lines = text(kind + "-" + kernel + ".tsv").lines().toList();
        Map<String, String> head = new HashMap<>();
        lines.stream()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2).split(" ", 2))
                .forEach(words -> head.put(words[0], words[1]));
        String[] columns = lines.get(head.size()).split("\t");
        String release = head.get("kernel");
        return new Evidence(
                release,
                Version.parse(release.replaceFirst("^([0-9]+\\.[0-9]+).*", "$1")),
                Version.parse(head.get("systemd")),
                head.get("system"),
                LocalDate.parse(head.get("date")),
                lines.stream()
                        .skip(head.size() + 1L)
                        .map(line -> row(columns, line))
                        .toList());
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], plain(cells[i]));
        }
        return row;
    }

    private static String plain(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = cell.charAt(++i);
            text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return text.toString();
    }

    /** Keys and the reason why each is left out of a comparison; a reason is never empty. */
    static Map<String, String> exceptions(String file) {
        Map<String, String> reasons = new HashMap<>();
        text(file).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[1].isBlank() || reasons.put(cells[0], cells[1]) != null) {
                throw new IllegalStateException(file + ": " + line);
            }
        });
        return reasons;
    }

    /** The reason of the first exception that is the key, or that ends in a star and begins like it. */
    static Stream<String> matching(Map<String, String> exceptions, String key) {
        return exceptions.keySet().stream()
                .filter(text ->
                        text.endsWith("*") ? key.startsWith(text.substring(0, text.length() - 1)) : key.equals(text));
    }

    private static String text(String file) {
        try (InputStream in = Evidence.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no evidence " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
