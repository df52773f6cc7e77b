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

    private static final Pattern SETTING = Pattern.compile("(?s)Setting '/proc/sys/(.*?)' to '(.*)'");
    private static final Pattern OF_THIS_MACHINE = Pattern.compile("(?s)Parsing .*"
            + "|Couldn't write '.*' to '.*', ignoring: "
            + "(Permission denied|No such file or directory|Read-only file system)");

    /** A key as a path, {@code net/core/somaxconn}: the form in which a dot can belong to an interface's name. */
    public record Setting(String path, String value) {}

    public static SysctlConsumer read(Path file) {
        return read(List.of(file));
    }

    /** Several files at once, as at boot: of a key in two of them the later one is told as a problem. */
    public static SysctlConsumer read(List<Path> files) {
        try (Workspace workspace = Workspace.open()) {
            List<String> copies = new ArrayList<>();
            for (Path file : files) {
                String name =
                        files.size() == 1 ? "sysctl.conf" : file.getFileName().toString();
                Path copy = workspace.copy(file, name);
                Workspace.allow(copy, "rw-r--r--");
                copies.add(copy.toString());
            }
            Command command = Command.of(Tool.requireFile("/lib/systemd/systemd-sysctl"))
                    .with(copies)
                    .env("SYSTEMD_LOG_LEVEL", "debug")
                    .env("SYSTEMD_LOG_TARGET", "console");
            return parse(Unprivileged.wrap(command).run(), workspace.root());
        }
    }

    private static SysctlConsumer parse(Run run, Path folder) {
        List<Setting> settings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String line : run.lines()) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.add(new Setting(setting.group(1), setting.group(2)));
            } else if (!OF_THIS_MACHINE.matcher(line).matches()) {
                problems.add(line.replace(folder + "/", ""));
            }
        }
        if (!run.ok() && problems.isEmpty()) {
            problems.add(run.toString());
        }
        return new SysctlConsumer(List.copyOf(settings), List.copyOf(problems));
    }
}
