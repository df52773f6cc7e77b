package io.keelson.fact;

import io.keelson.value.InvalidValue;
import io.keelson.value.Version;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which namespace of a container has a value of its own for a sysctl key. Source: sysctl(8), namespaces(7). */
public enum Namespace {
    /** None: there is one value, that of the host. Below {@code net.} a container does not even see the key. */
    HOST,
    /** A network namespace. */
    NET,
    /** A network namespace, but only the first one, the host's, may write it. */
    NET_FIRST,
    IPC,
    UTS,
    PID,
    /** A user namespace; a container that shares the host's users has no other value than the host. */
    USER;

    /** Whether a container with namespaces of its own, and the users of the host, can set it for itself. */
    public boolean isContainers() {
        return this == NET || this == IPC || this == UTS || this == PID;
    }

    /**
     * What the column {@code namespaced} says for a kernel: {@code net}, or {@code net:6.8} where it was the host's alone
     * before that version.
     *
     * @param kernel the kernel's version; where it matters and is not known the answer is empty
     * @throws InvalidValue when the cell is neither
     */
    static Optional<Namespace> parse(String cell, Optional<Version> kernel) {
        int colon = cell.indexOf(':');
        Namespace namespace = named(colon < 0 ? cell : cell.substring(0, colon));
        if (colon < 0) {
            return Optional.of(namespace);
        }
        Version since = Version.parse(cell.substring(colon + 1));
        return kernel.map(version -> since.compareTo(version) <= 0 ? namespace : HOST);
    }

    private static Namespace named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidValue.of("namespace", word, "host, net, net-first, ipc, uts, pid or user"));
    }

    /** The word of the table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
