package io.keelson.host;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The role on containers of three Debians with their own systemd, from an empty cache of images. With {@code
 * -Dhosts=all} also what takes longer: runs that are killed.
 */
class ContainersTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> theRoleHolds() {
        return Courses.of(Host.Kind.CONTAINER, folder, (course, proof) -> {
            JobProof job =
                    new JobProof(proof, folder.resolve(proof.role().host().os()));
            course.step("a job that ends by itself", job::endsByItself).step("a job that stays active", job::remains);
            RelayProof relay =
                    new RelayProof(proof, folder.resolve(proof.role().host().os()));
            course.step("a service with a socket", relay::first)
                    .step("starts that fail", relay::failedStarts)
                    .step("a socket that was stopped", relay::stoppedSocket)
                    .step("a socket with other settings", relay::changedSocket)
                    .step("restarts switched off", relay::restartsOff);
            DropInProof dropIn =
                    new DropInProof(proof, folder.resolve(proof.role().host().os()));
            course.step("a drop-in over a service", dropIn::ofService).step("a drop-in over a timer", dropIn::ofTimer);
            if (Courses.isFull()) {
                Interruption interruption = new Interruption(proof);
                course.step("killed at " + KILLS + " random moments", () -> interruption.killed(KILLS));
            }
        });
    }
}
