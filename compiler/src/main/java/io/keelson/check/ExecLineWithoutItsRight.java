package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import io.keelson.value.UnixUser;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command that prepares something as root would, in a unit that is not root or may not touch the kernel. */
final class ExecLineWithoutItsRight implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U035",
            "exec-line-without-its-right",
            Severity.WARNING,
            "An Exec line lacks the right that it needs",
            "Every Exec line runs as the user of the unit and in its sandbox, also before the start: a command that needs root fails, and with it the start, or silently behind a dash.",
            "Put + in front of the program, which then runs as root and outside the sandbox; for a folder or its owner set RuntimeDirectory or StateDirectory.",
            "systemd.service(5), \"special executable prefixes\"; systemd.exec(5), ProtectKernelTunables=, ProtectKernelModules=");

    /** Shells are left out: nobody knows what they come to. */
    private static final Set<String> PRIVILEGED =
            Set.of("chown", "chgrp", "mount", "umount", "setcap", "modprobe", "insmod", "sysctl", "mkdir");

    private static final Pattern SETS_A_VALUE =
            Pattern.compile("(?:^|.*\\s)(?:-w|-p|--write|--system|[a-z0-9_./-]+=.*)(?:\\s.*|$)");
    private static final Pattern BELOW_RUN = Pattern.compile("(?:.*\\s)?(/run/[^/\\s]+)/?(?:\\s.*)?");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean mayHaveMore = !standard.lacks(Keys.service("AmbientCapabilities"))
                || !standard.lacks(Keys.service("PermissionsStartOnly"));
        return mayHaveMore ? Stream.empty() : standard.execLines().flatMap(line -> problem(standard, line).stream());
    }

    private static Optional<Problem> problem(Standard standard, DirectiveLine line) {
        return line.value(ExecCommand.class).stream()
                .flatMap(its -> its.commands().stream())
                .filter(command -> PRIVILEGED.contains(command.name()) && !command.isRoots())
                .flatMap(command -> problem(standard, line, command).stream())
                .findFirst();
    }

    private static Optional<Problem> problem(Standard standard, DirectiveLine line, ExecCommand.Command command) {
        return without(standard, command.name(), String.join(" ", command.arguments()))
                .map(by -> TEXT.at(line.place(), command.name() + " needs a right of root's")
                        .and(by, "which this takes away"));
    }

    private static Optional<Place> without(Standard standard, String name, String arguments) {
        Optional<Place> user = user(standard);
        return switch (name) {
            case "sysctl" ->
                SETS_A_VALUE.matcher(arguments).matches()
                        ? on(standard, "ProtectKernelTunables").or(() -> user)
                        : Optional.empty();
            case "modprobe", "insmod" -> on(standard, "ProtectKernelModules").or(() -> user);
            case "mkdir" ->
                BELOW_RUN.matcher(arguments).matches() && !isMade(standard, arguments) ? user : Optional.empty();
            default -> user;
        };
    }

    private static boolean isMade(Standard standard, String arguments) {
        Matcher folder = BELOW_RUN.matcher(arguments);
        return folder.matches()
                && Paths.made(standard).stream().anyMatch(made -> Paths.isWithin(made, folder.group(1)));
    }

    private static Optional<Place> on(Standard standard, String directive) {
        return Switch.on(standard, directive).map(Setting::place);
    }

    private static Optional<Place> user(Standard standard) {
        return standard.get(Keys.service("User"))
                .filter(user -> user.value().is(UnixUser.class, UnixUser::isSurelyNotRoot))
                .map(Setting::place)
                .or(() -> on(standard, "DynamicUser"));
    }
}
