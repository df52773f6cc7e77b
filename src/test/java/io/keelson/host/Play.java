package io.keelson.host;

import io.keelson.consumer.Run;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of ansible-playbook before one host. */
record Play(Run run) {
    private static final Pattern CHANGED = Pattern.compile("(?m)^\\S+ +: ok=\\d+ +changed=(\\d+) ");

    boolean ok() {
        return run.ok();
    }

    /** The number of tasks that changed something; none where the run did not come to its end. */
    OptionalInt changed() {
        Matcher recap = CHANGED.matcher(run.out());
        return recap.find() ? OptionalInt.of(Integer.parseInt(recap.group(1))) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return run.toString();
    }
}
