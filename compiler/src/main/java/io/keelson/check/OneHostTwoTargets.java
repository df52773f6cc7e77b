package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.HostRule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A host that is described in two ways. */
final class OneHostTwoTargets implements HostRule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-H009",
            "one-host-two-targets",
            Severity.WARNING,
            "Two specs describe their one host differently",
            "Which settings exist, and whether they fit, was judged of each spec by the host that it names. At most one of the two is this host, so the other spec was judged for another one.",
            "Describe the host alike in both, or check them apart if they run on two hosts.",
            "docs/spec.md, target");

    private static final List<Key<?>> OF_THE_HOST = List.of(
            Keys.TARGET_OS,
            Keys.TARGET_KERNEL,
            Keys.TARGET_SYSTEMD,
            Keys.TARGET_ARCH,
            Keys.TARGET_CPUS,
            Keys.TARGET_MEMORY);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(List<Standard> standards) {
        List<Standard> hosts = SharedHost.outsideContainers(standards);
        return OF_THE_HOST.stream().flatMap(key -> check(hosts, key).stream());
    }

    private static <T> List<Problem> check(List<Standard> standards, Key<T> key) {
        List<Problem> problems = new ArrayList<>();
        Optional<Said<T>> first = Optional.empty();
        for (Standard standard : standards) {
            Optional<Said<T>> here = standard.get(key).map(setting -> new Said<>(standard, setting));
            if (first.isEmpty()) {
                first = here;
            } else if (here.isPresent()
                    && !here.get()
                            .setting()
                            .value()
                            .equals(first.get().setting().value())) {
                problems.add(TEXT.at(here.get().setting().place(), here.get().words())
                        .and(first.get().setting().place(), "and " + first.get().words()));
            }
        }
        return problems;
    }

    private record Said<T>(Standard standard, Setting<T> setting) {
        String words() {
            String value = setting.value() instanceof MemorySize size
                    ? size.inWords()
                    : setting.value().toString();
            return setting.key() + " of " + SharedHost.name(standard) + " is " + value;
        }
    }
}
