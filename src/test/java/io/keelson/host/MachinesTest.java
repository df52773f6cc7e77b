package io.keelson.host;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The role on virtual machines, for what needs a kernel. It takes most of an hour where there is no KVM. */
@EnabledIfSystemProperty(named = "hosts", matches = "all", disabledReason = "takes an hour: -Dhosts=all")
class MachinesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> theRoleHolds() {
        return Courses.of(
                Host.Kind.MACHINE,
                folder,
                (course, proof) -> course.step("power cut in a run", () -> new Interruption(proof).powerCut()));
    }
}
