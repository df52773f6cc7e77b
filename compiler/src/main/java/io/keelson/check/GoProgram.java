package io.keelson.check;

import io.keelson.standard.Keys;
import io.keelson.standard.Standard;

/** What a unit starts, which may be something else than Go. */
final class GoProgram {
    private GoProgram() {}

    /** What is built here is Go, and who sets the variables of its runtime means it. */
    static boolean isMeant(Standard standard) {
        return standard.settings().hasWithin("build")
                || Keys.GO_RUNTIME.stream().anyMatch(name -> standard.settings().hasWithin("env", name));
    }
}
