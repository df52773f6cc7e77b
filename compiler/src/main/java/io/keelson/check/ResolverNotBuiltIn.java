package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The C library's resolver is asked for, and is not in the binary. */
final class ResolverNotBuiltIn implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-G003",
            "resolver-not-built-in",
            Severity.WARNING,
            "The resolver that GODEBUG asks for is not in the binary",
            "Without cgo, or with the tag netgo, package net has only Go's own resolver, and takes that without a word: what only nsswitch.conf's modules know (mDNS, LDAP, systemd-resolved's names) is not found.",
            "Drop netdns, or build with CGO_ENABLED: 1 and without netgo.",
            "https://pkg.go.dev/net#hdr-Name_Resolution; GODEBUG=netdns=cgo+1 tells it");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<String> NETDNS = Keys.godebug("netdns");
    private static final Pattern PARTS = Pattern.compile("\\+");
    private static final Pattern TAGS = Pattern.compile("[,\\s]+");

    /** The other way round there is nothing to tell: netdns=go works in every binary, with the tag netcgo, too. */
    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(NETDNS)
                .filter(netdns -> List.of(PARTS.split(netdns.value())).contains("cgo"))
                .flatMap(netdns -> without(standard)
                        .map(place -> TEXT.at(netdns.place(), "this asks for the resolver of the C library")
                                .and(place, "and this leaves it out")))
                .stream();
    }

    private static Optional<Place> without(Standard standard) {
        return standard.get(Keys.build("CGO_ENABLED"))
                .filter(cgo -> cgo.value().equals("0"))
                .or(() -> standard.get(Keys.build("tags"))
                        .filter(tags -> List.of(TAGS.split(tags.value())).contains("netgo")))
                .map(Setting::place);
    }
}
