package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.Comparator;
import java.util.stream.Stream;

/** Settings that only a unit can carry, for a target without systemd; told once. */
final class NoSystemdOnTarget implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-T009",
            "no-systemd-on-target",
            Severity.ERROR,
            "Nothing on the target reads a unit",
            "Directives and limits reach the service by its unit, and there is no systemd that would read one: it would run without them.",
            "Build an image (docker:) and give the limits to what runs it, or take a target with systemd; unset: [systemd] drops what is inherited.",
            "Alpine runs OpenRC, https://wiki.alpinelinux.org/wiki/OpenRC; docker run(1), --memory and --cpus");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        if (standard.target().hasSystemd()) {
            return Stream.empty();
        }
        String init = standard.target().init().orElseThrow();
        Stream<Setting<?>> written = standard.settings().within("systemd").map(setting -> (Setting<?>) setting);
        Stream<Setting<?>> spelled = ResourceControl.lines(standard).stream().map(ResourceControl.Line::setting);
        return Stream.concat(written, spelled)
                // What stands in the spec before what is inherited, so that the place can be shown.
                .min(Comparator.comparing((Setting<?> setting) ->
                                setting.namePlace().span().isEmpty())
                        .thenComparing(setting -> setting.key().toString()))
                .map(setting -> problem(setting, init, standard))
                .stream();
    }

    private static Problem problem(Setting<?> setting, String init, Standard standard) {
        String os = standard.target().os().orElse("the target");
        String why = init.equals("none") ? os + " runs no systemd" : os + " runs " + init + ", not systemd";
        Problem problem = TEXT.at(setting.namePlace(), why);
        return standard.get(Keys.TARGET_OS)
                .map(target -> problem.and(target.place(), "so says the target"))
                .orElse(problem);
    }
}
