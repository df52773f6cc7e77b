package io.keelson.consumer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * systemd-sysctl, as it reads a file of sysctl.d at boot. Without privileges it says each value that it would write and
 * can write none.
 *
 * @param settings what it would write, in its order; a key with {@code *} is expanded to what this machine has
 * @param problems all else it said, but for the refusals that come from having no privileges and from this machine's
 *     kernel not having a key
 */
public record SysctlConsumer(List<Setting> settings, List<String> problems) {

    private static final Pattern SETTING = Pattern.compile("Setting '/proc/sys/(.*?)' to '(.*)'");
    private static final Pattern OF_THIS_MACHINE = Pattern.compile("Parsing .*"
            + "|Couldn't write '.*' to '.*', ignoring: "
            + "(Permission denied|No such file or directory|Read-only file system)");

    /** A key as a path, {@code net/core/somaxconn}: the form in which a dot can belong to an interface's name. */
    public record Setting(String path, String value) {}

    public static SysctlConsumer read(Path file) {
        try (Workspace workspace = Workspace.open()) {
            Path copy = workspace.copy(file, "sysctl.conf");
            Workspace.allow(copy, "rw-r--r--");
            Command command = Command.of(Tool.requireFile("/lib/systemd/systemd-sysctl"), copy.toString())
                    .env("SYSTEMD_LOG_LEVEL", "debug")
                    .env("SYSTEMD_LOG_TARGET", "console");
            return parse(Unprivileged.wrap(command).run(), copy);
        }
    }

    private static SysctlConsumer parse(Run run, Path copy) {
        List<Setting> settings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String line : run.lines()) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.add(new Setting(setting.group(1), setting.group(2)));
            } else if (!OF_THIS_MACHINE.matcher(line).matches()) {
                problems.add(line.replace(copy.getParent() + "/", ""));
            }
        }
        if (!run.ok() && problems.isEmpty()) {
            problems.add(run.toString());
        }
        return new SysctlConsumer(List.copyOf(settings), List.copyOf(problems));
    }
}
