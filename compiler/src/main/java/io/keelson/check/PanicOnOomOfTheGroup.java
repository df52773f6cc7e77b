package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MemoryLimit;
import io.keelson.value.SysctlValue;
import java.util.Optional;
import java.util.stream.Stream;

/** A limit of one service that takes the whole host down. */
final class PanicOnOomOfTheGroup implements Rule {
    private static final Key<SysctlValue> PANIC = Keys.sysctl("vm.panic_on_oom");

    private static final RuleText TEXT = new RuleText(
            "KEEL-M008",
            "panic-on-oom-of-the-group",
            Severity.WARNING,
            "The host panics when the service reaches its limit",
            "With vm.panic_on_oom=2 the kernel panics whenever memory runs out, also where it is only that of one control group: what should end one service at memory.max stops the host.",
            "Set vm.panic_on_oom: 1, which leaves control groups alone, or 0.",
            "https://docs.kernel.org/admin-guide/sysctl/vm.html#panic-on-oom; mm/oom_kill.c, check_panic_on_oom");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        Optional<Setting<SysctlValue>> panic = standard.get(PANIC);
        return panic.isEmpty()
                        || Sysctls.number(standard, PANIC)
                                .filter(mode -> mode == 2)
                                .isEmpty()
                ? Stream.empty()
                : standard
                        .get(Keys.MEMORY_MAX)
                        .filter(limit -> !limit.value().equals(MemoryLimit.MAX))
                        .map(limit -> TEXT.at(panic.get().place(), "this panics for a control group, too")
                                .and(limit.place(), "and this is the limit of one")
                                .replace("1"))
                        .stream();
    }
}
