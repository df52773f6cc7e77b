package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.SystemdBool;
import java.util.stream.Stream;

/** A tree that is handed over, and may not be written to. */
final class DelegatedTreeIsReadOnly implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U052",
            "delegated-tree-is-read-only",
            Severity.WARNING,
            "The service may not make groups in the tree that is delegated to it",
            "Delegate= hands the service its part of the tree of control groups, and ProtectControlGroups= mounts all of /sys/fs/cgroup read-only for it: making a group fails with: read-only file system.",
            "Set ProtectControlGroups: false.",
            "systemd.resource-control(5), Delegate=; systemd.exec(5), ProtectControlGroups=");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final Key<Directive> PROTECT = Keys.service("ProtectControlGroups");
    private static final Key<Directive> DELEGATE = Keys.service("Delegate");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard
                .get(DELEGATE)
                .filter(delegate -> SystemdBool.find(delegate.value().last())
                        .map(SystemdBool::yes)
                        .orElse(true)) // the names of controllers
                .flatMap(delegate -> standard.get(PROTECT)
                        .filter(protect -> isReadOnly(protect.value().last()))
                        .map(protect -> TEXT.at(delegate.place(), "this hands a part of the tree over")
                                .and(protect.place(), "and this has it mounted read-only")))
                .stream();
    }

    /** private gives the service a view of its own, which it may write to. */
    private static boolean isReadOnly(String text) {
        return text.equals("strict")
                || SystemdBool.find(text).filter(SystemdBool::yes).isPresent();
    }
}
