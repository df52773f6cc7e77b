package io.keelson.host;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Runs the courses of the hosts of one kind, all at a time, and shows each step as a test of its own. */
final class Courses {
    private Courses() {}

    /** What one kind of host has to show beside the rest. */
    interface More {
        void add(Course course, RoleProof proof);
    }

    /** Whether everything is asked for, in CI or not: what takes long, and the page of results. */
    static boolean isFull() {
        return System.getProperty("hosts", "").equals("all");
    }

    static Stream<DynamicNode> of(Host.Kind kind, Path folder, More more) {
        Host.require(kind);
        Path binary = Courier.built();
        List<CompletableFuture<List<Course.Outcome>>> running = Host.chosen().stream()
                .map(system -> new Host(kind + "-" + system, system, kind))
                .map(host -> CompletableFuture.supplyAsync(
                        () -> taken(host, binary, folder.resolve(host.os()), more), task -> new Thread(task).start()))
                .toList();
        List<DynamicNode> nodes = new ArrayList<>();
        running.forEach(course -> nodes.add(node(course.join())));
        if (isFull()) {
            ProofPage.write();
        }
        return nodes.stream();
    }

    private static List<Course.Outcome> taken(Host host, Path binary, Path folder, More more) {
        try {
            host.up();
            RoleProof proof = new RoleProof(host, binary, folder.resolve("standard"));
            List<String> system = proof.live().system();
            Course course = new Course(host.toString(), outcomes -> keep(host, system, outcomes));
            course.step("applied from nothing", proof::applied)
                    .step("applied again", proof::appliedAgain)
                    .step("power lost, booted again", proof::bootedAgain);
            Tampering.of(host.kind())
                    .forEach(group -> course.step("tampered: " + group.group(), () -> proof.tampered(group)));
            ProgramProof program = new ProgramProof(proof, folder);
            course.step("another program on the host", program::replaced)
                    .step("a program of an older Go", program::ofAnOlderGo)
                    .step("a program built without -trimpath", program::untrimmed)
                    .step("a program that is not on the controller", program::missing);
            KernelProof kernel = new KernelProof(proof, folder);
            course.step("settings of others", kernel::othersStay)
                    .step("a later file of sysctl.d", kernel::laterFileWins);
            HarmProof harm = new HarmProof(proof, folder);
            course.step("a bad mount option", harm::badMountOption)
                    .step("a refused sysctl", harm::refusedSysctl)
                    .step("a service that never gets ready", harm::neverReady)
                    .step("a first one that never gets ready", harm::neverReadyAtFirst);
            more.add(course, proof);
            return course.outcomes();
        } finally {
            host.down();
        }
    }

    private static void keep(Host host, List<String> system, List<Course.Outcome> outcomes) {
        if (isFull()) {
            Record.keep(host, system, outcomes);
        }
    }

    private static DynamicNode node(List<Course.Outcome> outcomes) {
        return dynamicContainer(
                outcomes.get(0).host(),
                outcomes.stream().map(outcome -> dynamicTest(outcome.step(), () -> rethrow(outcome))));
    }

    private static void rethrow(Course.Outcome outcome) {
        outcome.failure().ifPresent(failure -> {
            throw new AssertionError(outcome.host() + ": " + outcome.step() + ": " + failure.getMessage(), failure);
        });
    }
}
