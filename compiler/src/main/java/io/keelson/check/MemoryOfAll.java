package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.standard.Key;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of memory limit of all services together, and the host that they share.
 *
 * @param parts in the order of the services
 */
record MemoryOfAll(Key<MemoryLimit> key, List<Part> parts, Setting<MemorySize> host) {

    /** @param size of a share the one that it comes to on the host */
    record Part(Standard standard, MemorySize size, Place place) {}

    /** Empty where nobody knows how much memory the host has. */
    static Optional<MemoryOfAll> of(List<Standard> standards, Key<MemoryLimit> key) {
        return SharedHost.memory(standards)
                .map(host -> new MemoryOfAll(
                        key,
                        standards.stream()
                                .flatMap(one -> part(one, key, host.value()).stream())
                                .toList(),
                        host));
    }

    private static Optional<Part> part(Standard standard, Key<MemoryLimit> key, MemorySize host) {
        return standard.get(key)
                .flatMap(limit -> size(limit.value(), host).map(size -> new Part(standard, size, limit.place())));
    }

    private static Optional<MemorySize> size(MemoryLimit limit, MemorySize host) {
        return limit instanceof MemoryLimit.Percent share ? Optional.of(share.shareOf(host)) : limit.bytes();
    }

    /** The problem of several that come to more than the host has, of whom none does so alone. */
    Stream<Problem> above(RuleText text) {
        boolean isAloneAbove = parts.stream().anyMatch(part -> part.size().isAbove(host.value()));
        MemorySize sum = parts.stream().map(Part::size).reduce(new MemorySize(0), MemoryOfAll::sum);
        if (parts.size() < 2 || isAloneAbove || !sum.isAbove(host.value())) {
            return Stream.empty();
        }
        Part last = parts.get(parts.size() - 1);
        Problem problem = text.at(last.place(), words(last) + ", with the others it comes to " + sum.inWords());
        for (Part part : parts.subList(0, parts.size() - 1)) {
            problem = problem.and(part.place(), words(part));
        }
        return Stream.of(
                problem.and(host.place(), "and the host has " + host.value().inWords()));
    }

    private String words(Part part) {
        return key.name() + " of " + SharedHost.name(part.standard()) + " is "
                + part.size().inWords();
    }

    /** Nobody has more than there can be. */
    private static MemorySize sum(MemorySize one, MemorySize other) {
        return one.bytes() > Long.MAX_VALUE - other.bytes() ? new MemorySize(Long.MAX_VALUE) : one.plus(other);
    }
}
