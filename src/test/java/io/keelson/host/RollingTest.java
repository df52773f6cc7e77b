package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over two hosts: the second is touched only when the service of the first is ready again. */
class RollingTest {
    @TempDir
    Path folder;

    @Test
    void theRunEndsAtTheFirstHostThatDoesNotComeBack() {
        Host.require(Host.Kind.CONTAINER);
        Host first = new Host("rolling-1", "debian-12", Host.Kind.CONTAINER);
        Host second = new Host("rolling-2", "debian-12", Host.Kind.CONTAINER);
        try {
            first.up();
            second.up();
            Path binary = Courier.built();
            Role good = Role.compiled(Spec.of(first), first, binary, folder.resolve("good"));
            Play rolled = good.applyTo(List.of(first, second));
            assertTrue(rolled.ok(), rolled.toString());
            String out = rolled.run().out();
            assertTrue(out.lastIndexOf("[rolling-1]") < out.indexOf("[rolling-2]"), "not one after the other\n" + out);
            assertEquals(
                    new TreeMap<>(),
                    Live.of(first, good.wanted()).otherThan(good.wanted()),
                    "not in force on the first");
            Live before = Live.of(second, good.wanted());
            assertEquals(new TreeMap<>(), before.otherThan(good.wanted()), "not in force on the second");

            Spec never = Spec.of(first).with("-listen 127.0.0.1:8080", "-listen 127.0.0.1:8099");
            Play stopped =
                    Role.compiled(never, first, binary, folder.resolve("never")).applyTo(List.of(first, second));
            assertFalse(stopped.ok(), stopped.toString());
            assertFalse(stopped.run().out().contains("[rolling-2]"), "it went on\n" + stopped);
            Live after = Live.of(second, good.wanted());
            assertEquals(Set.of(), after.changedSince(before), "the second was touched");
            assertEquals(before.started(), after.started(), "the second was started again");
        } finally {
            first.down();
            second.down();
        }
    }
}
