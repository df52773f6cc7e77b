package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SysctlValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two spellings of one limit of the kernel. */
final class LastWriteWins implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-N006",
            "last-write-wins",
            Severity.WARNING,
            "Of two settings for one thing the last one written wins",
            "The kernel keeps one of the two: writing an amount sets the share to 0 and the other way round, and net.ipv4.ip_forward is the switch of conf.all.forwarding. systemd-sysctl writes them by name.",
            "Keep one of the two.",
            "https://docs.kernel.org/admin-guide/sysctl/vm.html; mm/page-writeback.c, mm/util.c; net/ipv4/devinet.c, ctl_forward_entry");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** The amount and the share, in the order in which they are written. */
    private static final Map<Key<SysctlValue>, Key<SysctlValue>> PAIRS = Map.of(
            Keys.sysctl("vm.dirty_bytes"), Keys.sysctl("vm.dirty_ratio"),
            Keys.sysctl("vm.dirty_background_bytes"), Keys.sysctl("vm.dirty_background_ratio"),
            Keys.sysctl("vm.overcommit_kbytes"), Keys.sysctl("vm.overcommit_ratio"));

    private static final Key<SysctlValue> FORWARD = Keys.sysctl("net.ipv4.ip_forward");
    private static final Key<SysctlValue> FORWARDING = Keys.sysctl("net.ipv4.conf.all.forwarding");

    @Override
    public Stream<Problem> check(Standard standard) {
        return Stream.concat(
                PAIRS.entrySet().stream()
                        .mapMulti((pair, found) ->
                                check(standard, pair.getKey(), pair.getValue()).ifPresent(found)),
                forwarding(standard).stream());
    }

    private static Optional<Problem> forwarding(Standard standard) {
        return Sysctls.number(standard, FORWARD)
                .flatMap(last -> Sysctls.number(standard, FORWARDING)
                        .filter(first -> !first.equals(last))
                        .flatMap(first -> Sysctls.place(standard, FORWARD)
                                .flatMap(place -> Sysctls.place(standard, FORWARDING)
                                        .map(other -> TEXT.at(place, FORWARD.name() + " is written last, as " + last)
                                                .and(other, "and this is the same switch, set to " + first)))));
    }

    /** A 0 that is written is what the other one makes of it anyway. */
    private static Optional<Problem> check(Standard standard, Key<SysctlValue> amount, Key<SysctlValue> share) {
        Optional<Long> first = Sysctls.number(standard, amount).filter(number -> number != 0);
        Optional<Long> last = Sysctls.number(standard, share).filter(number -> number != 0);
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Sysctls.place(standard, share)
                        .flatMap(place -> Sysctls.place(standard, amount)
                                .map(other -> TEXT.at(place, share.name() + " is written last, as " + last.get())
                                        .and(other, "and sets " + amount.name() + " from " + first.get() + " to 0")));
    }
}
