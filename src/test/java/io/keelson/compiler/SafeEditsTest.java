package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.problem.Edit;
import io.keelson.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit is given only where the text that it replaces stands in the file as it reads. */
class SafeEditsTest {
    private static final String SERVICE = "systemd:\n  Service:\n    ExecStart: /usr/bin/app\n    Restart: ";

    @ParameterizedTest
    @ValueSource(strings = {"on_failure", "'on_failure'", "\"on_failure\"", "on_failure # why"})
    void aValueAsItReadsIsReplaced(String value) {
        assertEquals(Optional.of("on-failure"), edit(SERVICE + value + "\n").map(Edit::text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&again on_failure",
                "!!str on_failure",
                "|-\n      on_failure",
                ">-\n      on_failure",
                "\"on\\x5ffailure\"",
                "\"on_fai\\\n      lure\"",
            })
    void oneThatIsWrittenOtherwiseIsNot(String value) {
        assertEquals(Optional.empty(), edit(SERVICE + value + "\n"));
    }

    /** The last mount option has an edit of its own; of a folded text it would replace all options. */
    @ParameterizedTest
    @ValueSource(strings = {">-\n      noatime,nofail,journal=ordered", "\"noatime,nofail,journal\\x3dordered\""})
    void aPartOfOneIsNot(String options) {
        String mount = "mounts:\n  /data:\n    device: LABEL=data\n    type: ext4\n    options: ";
        assertEquals(
                Optional.of("data=ordered"),
                edit(mount + "noatime,nofail,journal=ordered\n").map(Edit::text));
        assertEquals(Optional.empty(), edit(mount + options + "\n"));
    }

    /** The list gets an option more, as a whole; what an alias leads to has to keep its anchor. */
    @Test
    void aListWithAnAnchorIsNot() {
        String mount = "systemd: { Service: { ExecStart: /usr/bin/app, ReadWritePaths: /data } }\n"
                + "mounts:\n  /data: { device: LABEL=data, type: ext4, options: ";
        assertEquals(
                Optional.of("[noatime, nofail]"), edit(mount + "[noatime] }\n").map(Edit::text));
        assertEquals(Optional.empty(), edit(mount + "&own [noatime] }\n"));
    }

    /** A comma would part the text inside of brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "systemd: { Service: { CPUAffinity: 0-7 } } | \"2-3,5\"",
                "systemd: { Service: { CPUAffinity: [0-7] } } | \"2-3,5\"",
                "systemd: { Service: { CPUAffinity: '\"0 1\"' } } | \"2-3,5\"",
            })
    void whatItsPlaceWouldBreakIsQuoted(String spec, String text) {
        String cgroup = "cgroup: { cpuset.cpus: '2-3,5' }\n";
        assertEquals(
                Optional.of(text), edit(cgroup + spec.replace("'", "") + "\n").map(Edit::text));
    }

    @Test
    void inABlockItStandsAsItIs() {
        String spec = "cgroup: { cpuset.cpus: '2-3,5' }\nsystemd:\n  Service:\n    CPUAffinity: 0-7\n";
        assertEquals(Optional.of("2-3,5"), edit(spec).map(Edit::text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cgroup: { memory.max: 1GiB, memory.mx: 2GiB }",
                "cgroup: { memory.max: 1GiB }\ncgrup: { memory.high: 1GiB }",
            })
    void aKeyIsNotRenamedToOneThatIsThere(String spec) {
        assertEquals(Optional.empty(), edit(spec + "\n"));
    }

    private static Optional<Edit> edit(String spec) {
        List<Edit> edits = Specs.compile(spec).problems().stream()
                .map(Problem::edit)
                .flatMap(Optional::stream)
                .toList();
        assertTrue(edits.size() < 2, edits::toString);
        return edits.stream().findFirst();
    }
}
