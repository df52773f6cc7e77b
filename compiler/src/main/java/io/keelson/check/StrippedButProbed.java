package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A probe by name looks for a symbol that the linker left out. */
final class StrippedButProbed implements Rule {
    private static final Pattern PROBE = Pattern.compile("\\bu(?:ret)?probe:(?:[^:\\s]*/)?([^:/\\s]+):\"?(?!0x|[0-9])");

    private static final RuleText TEXT = new RuleText(
            "KEEL-B004",
            "stripped-but-probed",
            Severity.WARNING,
            "The binary is stripped of the symbols that a probe needs",
            "bpftrace finds no symbol of that name in the binary, attaches nothing, says nothing and exits 0.",
            "Strip only dwarf: the symbol table stays, and stack traces and profiles lose nothing.",
            "https://github.com/bpftrace/bpftrace/blob/master/man/adoc/bpftrace.adoc; go tool link -h");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.get(Keys.STRIP).filter(strip -> strip.value().symbols()).stream()
                .flatMap(strip -> probing(standard)
                        .map(line -> TEXT.at(strip.place(), "the symbol table is left out")
                                .and(line.place(), "but this probe looks a symbol up by name")));
    }

    /** Those that probe the service's own binary: a probe of another one is not our matter. */
    private static Stream<DirectiveLine> probing(Standard standard) {
        Set<String> binaries = binaries(standard);
        return standard.execLines()
                .filter(line ->
                        PROBE.matcher(line.text()).results().anyMatch(probe -> binaries.contains(probe.group(1))));
    }

    /** The names that it may have. */
    private static Set<String> binaries(Standard standard) {
        Set<String> names = new HashSet<>();
        standard.get(Keys.build("output")).map(Setting::value).ifPresent(names::add);
        standard.lines(Keys.service("ExecStart"))
                .flatMap(line -> line.value(ExecCommand.class).stream())
                .flatMap(its -> its.commands().stream())
                .map(ExecCommand.Command::name)
                .forEach(names::add);
        return names;
    }
}
