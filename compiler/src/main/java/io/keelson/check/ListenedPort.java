package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TCP port that a service or its socket unit listens on.
 *
 * @param address the one that stands before the port; empty where it is every one, or the spec does not say which
 */
record ListenedPort(Standard standard, int number, Optional<String> address, Place place) {
    /** The right side of ListenStream= without an interface behind it and without specifiers. */
    private static final Pattern STREAM = Pattern.compile("(?:(.*):)?([0-9]{1,5})");

    /** None of a service with a network of its own, or whose sockets say that they share their port. */
    static List<ListenedPort> of(Standard standard) {
        boolean hasOwnNetwork = SharedHost.isContainer(standard)
                || Switch.mayBeOn(standard, Keys.service("PrivateNetwork"))
                || !standard.lacks(Keys.service("NetworkNamespacePath"));
        boolean sharesPort = Switch.mayBeOn(standard, Keys.directive("Socket", "ReusePort"));
        List<ListenedPort> sockets = sharesPort
                ? List.of()
                : standard.lines(Keys.directive("Socket", "ListenStream"))
                        .flatMap(line -> stream(standard, line).stream())
                        .toList();
        // Where systemd opens the sockets, the port of the service is one of theirs.
        return hasOwnNetwork || standard.settings().hasWithin("systemd", "Socket") ? sockets : health(standard);
    }

    private static List<ListenedPort> health(Standard standard) {
        return standard.get(Keys.HEALTH_PORT).stream()
                .map(port -> new ListenedPort(standard, port.value().number(), Optional.empty(), port.place()))
                .toList();
    }

    private static Optional<ListenedPort> stream(Standard standard, DirectiveLine line) {
        Matcher matcher = STREAM.matcher(line.text());
        return matcher.matches()
                        && !line.text().startsWith("vsock")
                        && !line.text().contains("%")
                ? Optional.of(new ListenedPort(
                        standard,
                        Integer.parseInt(matcher.group(2)),
                        Optional.ofNullable(matcher.group(1)),
                        line.place()))
                : Optional.empty();
    }

    /** Whether both want the same port of the same address, as far as the specs tell. */
    boolean isThatOf(ListenedPort other) {
        if (number != other.number) {
            return false;
        }
        if (address.isEmpty() || other.address.isEmpty() || address.equals(other.address)) {
            return true;
        }
        boolean isOneFamily =
                address.get().startsWith("[") == other.address.get().startsWith("[");
        return isOneFamily && (isEvery() || other.isEvery());
    }

    private boolean isEvery() {
        return address.filter(text -> text.equals("0.0.0.0") || text.equals("[::]"))
                .isPresent();
    }

    @Override
    public String toString() {
        return address.map(text -> text + ":").orElse("") + number;
    }
}
