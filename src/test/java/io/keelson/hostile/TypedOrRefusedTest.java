package io.keelson.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.keelson.compiler.Compilation;
import io.keelson.emit.Emitters;
import io.keelson.golden.Golden;
import io.keelson.problem.Problem;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every listed text in every slot: taken and emitted, or refused with a code, a place and a reason. */
class TypedOrRefusedTest {

    private static final Emitters ALL = Emitters.all();

    @ParameterizedTest
    @EnumSource(Slot.class)
    void aTextIsTakenOrRefusedWithAReason(Slot slot) {
        for (String listed : HostileText.LISTED) {
            for (String text : List.of(listed, slot.shaped(listed))) {
                HostileSpec spec = HostileSpec.of("h", slot, text);
                Compilation compilation = spec.compile();
                if (compilation.hasErrors()) {
                    compilation.problems().stream().filter(Problem::isError).forEach(p -> assertSaysWhy(p, spec));
                    assertEquals(Optional.empty(), built(spec), () -> slot + " in Java takes '" + text + "'");
                } else {
                    assertEquals(compilation.standard(), built(spec), () -> slot + " '" + text + "'");
                    ALL.emit(compilation.orThrow());
                }
            }
        }
    }

    /** How many of the texts each slot refuses, and why, is as somebody read it. */
    @Test
    void theReasonsAreAsSomebodyReadThem() {
        StringBuilder table = new StringBuilder();
        for (Slot slot : Slot.values()) {
            Map<String, Integer> reasons = new TreeMap<>();
            for (String listed : HostileText.LISTED) {
                HostileSpec.of("h", slot, slot.shaped(listed)).compile().problems().stream()
                        .filter(Problem::isError)
                        .map(Problem::why)
                        .forEach(why -> reasons.merge(why, 1, Integer::sum));
            }
            int refused = reasons.values().stream().mapToInt(Integer::intValue).sum();
            table.append(slot)
                    .append(": refuses ")
                    .append(refused)
                    .append(" of ")
                    .append(HostileText.LISTED.size());
            reasons.forEach((why, count) ->
                    table.append("\n  ").append(count).append(" x ").append(why));
            table.append('\n');
        }
        Golden.in("hostile").matches("refused.txt", table.toString());
    }

    private static void assertSaysWhy(Problem problem, HostileSpec spec) {
        assertTrue(problem.rule().code().startsWith("KEEL-"), problem.toString());
        assertFalse(problem.message().isBlank()
                || problem.why().isBlank()
                || problem.fix().isBlank());
        int line = problem.at().span().orElseThrow().line();
        assertTrue(line > 2 && line <= spec.yaml().lines().count(), () -> problem + "\n" + spec.yaml());
    }

    private static Optional<Standard> built(HostileSpec spec) {
        try {
            return Optional.of(spec.standard());
        } catch (InvalidValue refused) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return fail(spec.toString(), e);
        }
    }
}
