package io.keelson.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.golden.Golden;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    @TempDir
    Path folder;

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFileIsAsSomebodyReadIt(Sample sample) throws IOException {
        sample.writeTo(folder);
        // Holds the files of the role once more; RoleArchiveTest looks into it.
        Files.deleteIfExists(sample.archiveIn(folder));
        // They are the templates as they stand, in every role the same; their sums are among those of SHA256SUMS.
        for (Path program : sample.programsIn(folder)) {
            Files.delete(program);
        }
        Golden.in("samples").matchesTree(sample.name(), folder);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsWrongWithASample(Sample sample) {
        assertEquals(
                List.of(),
                sample.compile().problems().stream().map(Problem::toString).toList());
    }
}
