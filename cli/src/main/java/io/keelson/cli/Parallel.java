package io.keelson.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same for many things on all processors, and takes what comes of them in the order of the things. */
final class Parallel {
    /** So many are under way or wait for their turn: enough to keep processors busy, few enough for a small memory. */
    private static final int AT_ONCE = 64;

    private Parallel() {}

    /** @param taken is told on this thread, one after the other */
    static <T, R> void inOrder(List<T> things, Function<T, R> work, Consumer<R> taken) {
        for (int first = 0; first < things.size(); first += AT_ONCE) {
            List<T> some = things.subList(first, Math.min(things.size(), first + AT_ONCE));
            if (some.size() == 1) {
                taken.accept(work.apply(some.get(0))); // no other thread is started for it
            } else {
                some.parallelStream().map(work).toList().forEach(taken);
            }
        }
    }
}
