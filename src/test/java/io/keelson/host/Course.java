package io.keelson.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps that one host goes through, in their order. One that fails does not end the course: the next ones begin
 * with a role that is applied once more, so each tells for itself. After one that the host itself did not survive
 * nothing more is tried.
 */
final class Course {
    private final String host;
    private final Consumer<List<Outcome>> kept;
    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * @param kept is told of all outcomes so far after each step, as a course may take an hour
     */
    Course(String host, Consumer<List<Outcome>> kept) {
        this.host = host;
        this.kept = kept;
    }

    /** What a step does and asserts; what it returns is worth a place in the table of results. */
    interface Step {
        String take();
    }

    /**
     * How a step ended.
     *
     * @param said by the step, or what went wrong
     * @param failure none where all was as it should be
     */
    record Outcome(String host, String step, String said, double seconds, Optional<Throwable> failure) {}

    Course step(String name, Step step) {
        long start = System.nanoTime();
        String said = "";
        Optional<Throwable> failure = Optional.empty();
        try {
            said = step.take();
        } catch (RuntimeException | AssertionError e) {
            said = String.valueOf(e.getMessage());
            failure = Optional.of(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        outcomes.add(new Outcome(host, name, said, seconds, failure));
        kept.accept(outcomes());
        String told = failure.isEmpty() ? said : "FAILED: " + said.strip();
        System.out.printf("%s: %s: %.1500s (%.1f s)%n", host, name, told, seconds);
        return this;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
