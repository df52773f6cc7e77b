package io.keelson.check;

import io.keelson.origin.Origin;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MemorySize;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bytes, where most likely mebibytes were meant. */
final class LimitWithoutItsUnit implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-M006",
            "limit-without-its-unit",
            Severity.WARNING,
            "The limit is too small for anything",
            "A number without a unit counts bytes. Under a memory.max of a few the kernel kills the program while it starts, under such a memory.high it hardly moves, with such a GOMEMLIMIT it does nothing but collect; a tmpfs of a few bytes has one page.",
            "Write the unit behind the number: 512MiB, of a tmpfs size=512m.",
            "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory; tmpfs(5); https://pkg.go.dev/runtime#hdr-Environment_Variables");

    @Override
    public RuleText text() {
        return TEXT;
    }

    /** 512 KiB: no Go program starts in less, and as mebibytes the number would be half a terabyte. */
    private static final MemorySize LEAST = new MemorySize(512 << 10);

    /** 64 KiB: whoever writes more without a unit may mean bytes; a number with a unit is meant as it stands. */
    private static final int LEAST_OF_TMPFS = 65_536;

    private static final Pattern PLAIN = Pattern.compile("0*[1-9][0-9]{0,8}");

    @Override
    public Stream<Problem> check(Standard standard) {
        Stream<Problem> ofGroup = Stream.of(Keys.MEMORY_MAX, Keys.MEMORY_HIGH)
                .flatMap(key -> standard.get(key).stream())
                .flatMap(limit -> check(limit, limit.value().bytes()).stream());
        Stream<Problem> ofRuntime = standard
                .get(Keys.GOMEMLIMIT)
                .filter(limit -> !(limit.origin() instanceof Origin.Derived))
                .flatMap(limit -> limit.value().bytes().filter(LEAST::isAbove).map(few -> problem(limit, few)))
                .stream();
        return Stream.of(ofGroup, ofRuntime, ofTmpfs(standard)).flatMap(problems -> problems);
    }

    /** Zero is somebody's will, who wants to see nothing start; a runtime that only collects is nobody's. */
    private static Optional<Problem> check(Setting<?> limit, Optional<MemorySize> size) {
        return size.filter(few -> few.bytes() > 0 && LEAST.isAbove(few)).map(few -> problem(limit, few));
    }

    private static Problem problem(Setting<?> limit, MemorySize few) {
        return TEXT.at(limit.place(), limit.key().name() + " is " + bytes(few.bytes()));
    }

    private static Stream<Problem> ofTmpfs(Standard standard) {
        return MountedOption.of(standard)
                .filter(option -> option.mount().type().equals("tmpfs"))
                .filter(option -> option.option().name().equals("size"))
                .flatMap(option -> option.option().value().stream()
                        .filter(size -> PLAIN.matcher(size).matches())
                        .map(Long::valueOf)
                        .filter(size -> size < LEAST_OF_TMPFS)
                        .map(size -> TEXT.at(option.place(), "the file system has " + bytes(size))));
    }

    private static String bytes(long number) {
        return number == 1 ? "1 byte" : number + " bytes";
    }
}
