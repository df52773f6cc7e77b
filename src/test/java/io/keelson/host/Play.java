package io.keelson.host;

import io.keelson.consumer.Run;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of ansible-playbook before one host. */
record Play(Run run) {
    private static final Pattern CHANGED = Pattern.compile("(?m)^\\S+ +: ok=\\d+ +changed=(\\d+) ");

    private static final Pattern TITLE = Pattern.compile("^(?:TASK|RUNNING HANDLER) \\[(.*)\\] \\**$");

    boolean ok() {
        return run.ok();
    }

    /** The number of tasks that changed something; none where the run did not come to its end. */
    OptionalInt changed() {
        Matcher recap = CHANGED.matcher(run.out());
        return recap.find() ? OptionalInt.of(Integer.parseInt(recap.group(1))) : OptionalInt.empty();
    }

    /** The names of the tasks and handlers that changed something, or in a dry run say that they would. */
    Set<String> changes() {
        Set<String> names = new TreeSet<>();
        String task = "";
        for (String line : run.out().lines().toList()) {
            Matcher title = TITLE.matcher(line);
            if (title.find()) {
                task = title.group(1);
            } else if (line.startsWith("changed: ")) {
                names.add(task);
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return run.toString();
    }
}
