package io.keelson.host;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the role's own verification says of a host.
 *
 * @param named the keys of the settings that it says differ
 */
record Verdict(Play play, Set<String> named) {

    static Verdict of(Role role) {
        return new Verdict(role.verify(), new TreeSet<>());
    }
}
