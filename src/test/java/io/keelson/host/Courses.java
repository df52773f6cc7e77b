package io.keelson.host;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Runs the courses of several hosts at a time and shows each step as a test of its own. */
final class Courses {
    private Courses() {}

    static Stream<DynamicNode> inParallel(List<String> systems, Function<String, List<Course.Outcome>> course) {
        List<CompletableFuture<List<Course.Outcome>>> running = systems.stream()
                .map(system ->
                        CompletableFuture.supplyAsync(() -> course.apply(system), task -> new Thread(task).start()))
                .toList();
        return running.stream().map(CompletableFuture::join).map(Courses::node);
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
