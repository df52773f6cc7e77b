package io.keelson.host;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The role on containers of three Debians with their own systemd, from an empty cache of images. */
@org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "hosts", matches = "quick|all")
class ContainersTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> theRoleHolds() {
        Host.require(Host.Kind.CONTAINER);
        Path binary = Courier.built();
        return Courses.inParallel(Host.chosen(), system -> course(system, binary));
    }

    private List<Course.Outcome> course(String system, Path binary) {
        Host host = new Host("proof-" + system, system, Host.Kind.CONTAINER);
        Course course = new Course(host.toString());
        try {
            host.up();
            RoleProof proof = new RoleProof(host, binary, folder.resolve(system));
            course.step("check and diff on a bare host", proof::announced)
                    .step("applied from nothing", proof::applied)
                    .step("applied again", proof::appliedAgain)
                    .step("power lost, booted again", proof::bootedAgain);
            Tampering.of(host.kind())
                    .forEach(group -> course.step("tampered: " + group.group(), () -> proof.tampered(group)));
            HarmProof harm = new HarmProof(proof, host, binary, folder.resolve(system + "-changed"));
            course.step("a bad mount option", harm::badMountOption)
                    .step("a refused sysctl", harm::refusedSysctl)
                    .step("a service that never gets ready", harm::neverReady);
            return course.outcomes();
        } finally {
            host.down();
        }
    }
}
