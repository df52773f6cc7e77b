package io.keelson.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoConsumerTest {

    @Test
    void flagsAreRecordedAndSeenInTheProgram() {
        try (GoConsumer go = new GoConsumer(Inputs.hello())) {
            go.command("cmd/hello", "cmd/payments").run(Inputs.of("go/good.sh")).orThrow();
            GoBinary binary = go.binary("payments");
            assertEquals("0", binary.settings().get("CGO_ENABLED"));
            assertEquals(
                    "-w -X \"main.version=1.4.2 ünï $HOME 100%\"",
                    binary.settings().get("-ldflags"));
            assertEquals(
                    "1.4.2 ünï $HOME 100%\n",
                    binary.run(Map.of(), "-version").orThrow().out());
            assertEquals("DYN", binary.elfType());
            assertTrue(binary.interpreter().isPresent(), "a PIE without cgo is not static");
            assertTrue(binary.symbols());
            assertFalse(binary.dwarf());
        }
    }

    @Test
    void aPlainBuildIsStaticAndKeepsItsDebuggingInformation() {
        try (GoConsumer go = new GoConsumer(Inputs.hello())) {
            go.run(Inputs.of("go/static.sh")).orThrow();
            GoBinary binary = go.binary("hello");
            assertEquals("true", binary.settings().get("-trimpath"));
            assertEquals("EXEC", binary.elfType());
            assertEquals(Optional.empty(), binary.interpreter());
            assertTrue(binary.symbols());
            assertTrue(binary.dwarf());
            assertEquals("dev\n", binary.run(Map.of(), "-version").orThrow().out());
        }
    }

    @Test
    void theRuntimeRefusesAnEnvironmentThatItCannotRead() {
        try (GoConsumer go = new GoConsumer(Inputs.hello())) {
            go.run(Inputs.of("go/static.sh")).orThrow();
            Run run = go.binary("hello").run(Map.of("GOMEMLIMIT", "3.2GiB"), "-version");
            assertEquals(2, run.exit());
            assertTrue(run.err().contains("malformed GOMEMLIMIT"), run.toString());
        }
    }

    @Test
    void anUnknownFlagIsReported() {
        try (GoConsumer go = new GoConsumer(Inputs.hello())) {
            Run run = go.run(Inputs.of("go/broken.sh"));
            assertEquals(2, run.exit());
            assertTrue(run.err().contains("flag provided but not defined: -stackguard"), run.toString());
        }
    }
}
