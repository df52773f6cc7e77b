package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilationFailedTest {
    /** As a build does that runs tests in a process of its own. */
    @Test
    void hasNoProblemsButItsMessageOnceItWasSerialized() throws Exception {
        Compilation compilation = Keelson.compile("keelson: 2\n", "a.yaml", Path.of(""));
        CompilationFailed failed = assertThrows(CompilationFailed.class, compilation::orThrow);
        assertFalse(failed.problems().isEmpty());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failed);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CompilationFailed again = (CompilationFailed) in.readObject();
            assertEquals(List.of(), again.problems());
            assertEquals(failed.getMessage(), again.getMessage());
        }
    }
}
