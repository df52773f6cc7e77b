package io.keelson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases hold the rules only if a marker that is not quite right fails. */
class MarkerTest {
    private static final String ENV = "env: { GOMEMLIMIT: 2GiB, A: 2GiB }   ";
    private static final String RIGHT = "#! KEEL-M002 2GiB: the Go runtime may grow to 2GiB";
    private static final String CGROUP = "\ncgroup: { memory.max: 1GiB, memory.high: 1GiB }   ";
    private static final String KILLS = "#! + 1GiB: but the kernel kills the service at 1GiB";
    private static final String THROTTLES = "\n#! + 1GiB#2: but the kernel throttles the service at 1GiB";
    private static final String BOTH = THROTTLES + "\n" + KILLS;
    private static final String FRAME = "\nkeelson: 1\nname: case\n";

    @Test
    void the_right_markers_agree_with_what_is_seen() {
        assertEquals(seen(), expected(ENV + RIGHT + CGROUP + BOTH));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "#! KEEL-M002 2GiB#2: the Go runtime may grow to 2GiB", // another column
                "#! KEEL-M002 GiB: the Go runtime may grow to 2GiB", // too short, at its end
                "#! KEEL-M002 2Gi: the Go runtime may grow to 2GiB", // too short, from its start
                "#! KEEL-M002 `2GiB,`: the Go runtime may grow to 2GiB", // too long
                "#! KEEL-M002 2GiB: the Go runtime may grow to 2GiB ", // other words, if only by a blank
                "#! KEEL-M002 2GiB: the Go runtime", // the words' beginning alone
                "#! KEEL-M001 2GiB: the Go runtime may grow to 2GiB", // another code
                "#! KEEL-M002 <spec>: the Go runtime may grow to 2GiB", // no place
            })
    void a_marker_that_is_not_quite_right_disagrees(String marker) {
        assertNotEquals(seen(), expected(ENV + marker + CGROUP + BOTH));
    }

    @Test
    void a_place_that_is_missing_or_in_another_order_disagrees() {
        assertNotEquals(seen(), expected(ENV + RIGHT + CGROUP + KILLS));
        assertNotEquals(seen(), expected(ENV + RIGHT + CGROUP + KILLS + THROTTLES));
    }

    @Test
    void a_problem_without_marker_disagrees() {
        assertNotEquals(seen(), expected(ENV + CGROUP));
    }

    @Test
    void a_marker_without_problem_disagrees() {
        assertNotEquals(seen(), expected(ENV + RIGHT + "\n" + RIGHT + CGROUP + BOTH));
    }

    @Test
    void a_marker_of_its_own_line_is_about_the_line_above() {
        assertEquals(expected(ENV + RIGHT + CGROUP + BOTH), expected(ENV + "\n" + RIGHT + CGROUP + BOTH, 1));
    }

    @Test
    void columns_count_code_points() {
        assertEquals(List.of("KEEL-K001 1:3+1: x"), Marker.expected("\uD83D\uDE00 b #! KEEL-K001 b: x"));
    }

    @Test
    void a_place_above_is_found_in_the_nearest_line_that_has_the_word() {
        String text = "a: b\na: b\nc: d #! KEEL-K001 d: x\n#! ^ b: y";
        assertEquals(List.of("KEEL-K001 3:4+1: x\n    + 2:4+1: y"), Marker.expected(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b #! KEEL-1 b: x", // no code
                "a: b #! KEEL-K001 c: x", // no such word
                "a: b #! KEEL-K001 b#2: x", // not twice
                "a: b #! KEEL-K001 b", // no words
                "a: b #! KEEL-K001 b: x\n#! ^ b: x", // no line above
            })
    void a_marker_that_cannot_be_read_is_an_error(String text) {
        assertThrows(IllegalStateException.class, () -> Marker.expected(text));
    }

    private static List<String> seen() {
        return Case.compile(ENV + CGROUP + FRAME).problems().stream()
                .map(Seen::of)
                .sorted()
                .toList();
    }

    private static List<String> expected(String text) {
        return Marker.expected(text);
    }

    /** With the line numbers behind the first line moved back by so many as were put in. */
    private static List<String> expected(String text, int moved) {
        return Marker.expected(text).stream()
                .map(problem -> problem.replace("+ " + (2 + moved) + ":", "+ 2:"))
                .toList();
    }
}
