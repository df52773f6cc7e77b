package io.keelson.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Directives by the sections that systemd lists them in, those included that drop what they are given. */
final class Listed {
    private static final FactTable TABLE = FactTable.builtIn("systemd");

    private Listed() {}

    static Optional<Fact> in(String section, String directive) {
        return Stream.of(section, "Exec", "Kill", "Cgroup")
                .flatMap(group -> TABLE.find(group + "." + directive).stream())
                .filter(fact -> sections(fact).contains(section))
                .findFirst();
    }

    static List<String> sections(Fact fact) {
        return List.of(fact.own("in").orElseThrow().split(" "));
    }
}
