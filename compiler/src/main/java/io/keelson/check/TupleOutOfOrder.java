package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.rule.Rule;
import io.keelson.rule.RunTimeTexts;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A minimum above its maximum. */
final class TupleOutOfOrder implements Rule {
    private static final RuleText TEXT = RunTimeTexts.TUPLE;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return SysctlTuple.of(standard)
                .mapMulti((written, found) -> check(written).ifPresent(found));
    }

    private static Optional<Problem> check(SysctlTuple.Written written) {
        List<Long> numbers = written.numbers();
        List<String> members = written.tuple().members();
        for (int i = 1; i < Math.min(numbers.size(), members.size()); i++) {
            if (numbers.get(i) < numbers.get(i - 1)) {
                String sorted = numbers.stream().sorted().map(Object::toString).collect(Collectors.joining(" "));
                return Optional.of(TEXT.at(written.setting().place(i), members.get(i) + " is " + numbers.get(i))
                        .and(written.setting().place(i - 1), members.get(i - 1) + " is " + numbers.get(i - 1))
                        .replace(written.setting().place(), sorted));
            }
        }
        return Optional.empty();
    }
}
