package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoMaxProcs;
import io.keelson.value.ResourceLimit;
import io.keelson.value.UnixUser;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A limit of threads that the runtime runs into by itself. */
final class ThreadsBelowGomaxprocs implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-C011",
            "threads-below-gomaxprocs",
            Severity.WARNING,
            "The service may have fewer threads than its runtime starts",
            "GOMAXPROCS threads run Go code, and beside them the runtime has its monitor and a thread for each system call that blocks. Where the kernel refuses one the runtime ends the program: failed to create new OS thread.",
            "Allow some hundred threads more than GOMAXPROCS: a limit is for what grows without end.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#pid; Go runtime/os_linux.go, newosproc");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** With GOMAXPROCS=8 a server under load ended with 11 and lived with 12. */
    private static final int BESIDE = 4;

    /** The same server with GOMAXPROCS=1: with two threads it never started, with three it always did. */
    private static final int LEAST = 3;

    private static final Key<String> PIDS_MAX = Keys.cgroup("pids.max");
    private static final Key<Directive> TASKS_MAX = Keys.service("TasksMax");
    private static final Key<Directive> NPROC = Keys.service("LimitNPROC");
    private static final Key<Directive> USER = Keys.service("User");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    public Stream<Problem> check(Standard standard) {
        if (standard.lacks(Keys.GOMAXPROCS)) {
            return GoProgram.isMeant(standard)
                    ? limits(standard).flatMap(limit -> ofHost(standard, limit).stream())
                    : Stream.empty();
        }
        return standard.get(Keys.GOMAXPROCS).filter(procs -> procs.value() instanceof GoMaxProcs.Count).stream()
                .flatMap(procs -> limits(standard).flatMap(limit -> check(procs, limit).stream()));
    }

    /** Without GOMAXPROCS it is as many as the host has CPUs, unless a quota lowers it. */
    private static Optional<Problem> ofHost(Standard standard, Limit limit) {
        if (limit.most() < LEAST) {
            return Optional.of(TEXT.at(limit.setting().place(), "a Go program starts no less than " + LEAST));
        }
        return standard.get(Keys.TARGET_CPUS)
                .filter(cpus -> limit.most() < cpus.value() + BESIDE)
                .filter(cpus -> standard.lacks(Keys.CPU_MAX) && standard.lacks(Keys.CPUSET_CPUS))
                .map(cpus -> TEXT.at(limit.setting().place(), "at most " + limit.most() + " threads")
                        .and(cpus.place(), "and " + cpus.value() + " of them run Go code"));
    }

    private record Limit(Setting<?> setting, long most) {}

    private static Stream<Limit> limits(Standard standard) {
        return Stream.of(
                        standard.get(PIDS_MAX).flatMap(limit -> limit(limit, number(limit.value()))),
                        standard.get(TASKS_MAX)
                                .flatMap(limit ->
                                        limit(limit, number(limit.value().last()))),
                        standard.get(NPROC)
                                .filter(limit -> holdsForItsUser(standard))
                                .flatMap(limit -> limit.value()
                                        .value(ResourceLimit.class)
                                        .map(most -> new Limit(limit, most.soft()))))
                .flatMap(Optional::stream);
    }

    private static Optional<Limit> limit(Setting<?> setting, OptionalLong most) {
        return most.isPresent() ? Optional.of(new Limit(setting, most.getAsLong())) : Optional.empty();
    }

    /** Not max or infinity, and no share of what only the host knows. */
    private static OptionalLong number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The kernel counts the threads of a user, and never those of root. */
    private static boolean holdsForItsUser(Standard standard) {
        return standard.value(USER, UnixUser.class)
                .filter(UnixUser::isSurelyNotRoot)
                .isPresent();
    }

    private static Optional<Problem> check(Setting<GoMaxProcs> procs, Limit limit) {
        int count = ((GoMaxProcs.Count) procs.value()).procs();
        return limit.most() < count + BESIDE
                ? Optional.of(TEXT.at(limit.setting().place(), "at most " + limit.most() + " threads")
                        .and(procs.place(), "and " + count + " of them run Go code"))
                : Optional.empty();
    }
}
