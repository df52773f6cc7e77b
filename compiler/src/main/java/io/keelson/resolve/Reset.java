package io.keelson.resolve;

import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.problem.Problem;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import java.util.Optional;

/** An empty line in front of a command, over a layer that has one. */
public final class Reset {
    private static final Key<Directive> START = Keys.service("ExecStart");

    private Reset() {}

    /** A problem where the empty line takes back a command that is replaced without it. */
    public static Optional<Problem> problem(Layer below, Bound text) {
        return text.layer()
                .settings()
                .get(START)
                .filter(setting -> setting.value().texts().size() > 1
                        && setting.value().texts().get(0).isEmpty())
                .flatMap(setting -> below.settings()
                        .get(START)
                        .map(replaced -> ResolveTexts.RESET_OF_WHAT_IS_REPLACED
                                .at(setting.place(0), "nothing is left for this to take back")
                                .and(replaced.place(), "as the whole list takes the place of this")));
    }
}
