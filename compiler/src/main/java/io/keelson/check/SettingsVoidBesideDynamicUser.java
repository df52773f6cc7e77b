package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.stream.Stream;

/** What is switched off and stays on. */
final class SettingsVoidBesideDynamicUser implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-U021",
            "settings-void-beside-dynamic-user",
            Severity.WARNING,
            "DynamicUser keeps on what this switches off",
            "DynamicUser=yes brings PrivateTmp=, NoNewPrivileges=, RestrictSUIDSGID=, RemoveIPC=, ProtectSystem=strict and ProtectHome=read-only with it, so that no file of a user who is gone stays behind. systemd takes a weaker setting beside it without a word, and the service runs with the stronger one.",
            "Drop the line, or set DynamicUser: false and name a User who exists.",
            "systemd.exec(5), DynamicUser=; systemd 252 src/core/unit.c, unit_patch_contexts");

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> SWITCHES =
            List.of("PrivateTmp", "NoNewPrivileges", "RestrictSUIDSGID", "RemoveIPC", "ProtectHome");
    private static final Key<Directive> SYSTEM = Keys.service("ProtectSystem");

    @Override
    public Stream<Problem> check(Standard standard) {
        return Sandbox.dynamicUser(standard).stream()
                .flatMap(user -> weaker(standard)
                        // what a standard says of every service is not said of this one
                        .filter(setting ->
                                setting.place().source().equals(user.place().source()))
                        .map(setting ->
                                TEXT.at(setting.place(), "this does nothing").and(user.place(), stronger(setting))));
    }

    private static Stream<Setting<Directive>> weaker(Standard standard) {
        return Stream.concat(
                SWITCHES.stream().flatMap(name -> Switch.off(standard, name).stream()),
                standard.get(SYSTEM).stream()
                        .filter(protect -> !protect.value().last().equals("strict")));
    }

    private static String stronger(Setting<Directive> setting) {
        String name = setting.key().name();
        return switch (name) {
            case "ProtectSystem" -> "with this it is strict";
            case "ProtectHome" -> "with this it is read-only";
            default -> "with this it is yes";
        };
    }
}
