package io.keelson.consumer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit as systemd's parser holds it. Sizes are bytes ({@code 18446744073709551615} for infinity), a hard limit is
 * {@code LimitNOFILE} and its soft one {@code LimitNOFILESoft}, a quota is {@code CPUQuotaPerSecSec} ({@code 4s}), a
 * dependency carries its origin ({@code network-online.target (origin-file)}), and what stands in quotes or as a
 * specifier is resolved. Bandwidths are rounded to one decimal ({@code 47.6M}) in the dump: compare them with that in
 * mind.
 *
 * @param values every property with its values, in systemd's order
 * @param commands the words of each Exec line, by directive
 */
public record SystemdUnit(String name, Map<String, List<String>> values, Map<String, List<List<String>>> commands) {

    /** The single value of a property; empty when systemd does not show it. */
    public Optional<String> value(String property) {
        List<String> all = all(property);
        if (all.size() > 1) {
            throw new AssertionError(property + " has several values: " + all);
        }
        return all.stream().findFirst();
    }

    public List<String> all(String property) {
        return values.getOrDefault(property, List.of());
    }

    public List<List<String>> command(String directive) {
        return commands.getOrDefault(directive, List.of());
    }
}
