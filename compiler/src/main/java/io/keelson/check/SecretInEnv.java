package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.stream.Stream;

/** A value that nobody else should see. */
final class SecretInEnv implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-P001",
            "secret-in-env",
            Severity.WARNING,
            "A secret stands in the environment",
            "What stands in env goes into the unit, which every user of the host can read, into the image, and into what systemctl show prints; the spec itself is kept where others read it.",
            "Take it from a file: LoadCredential=NAME:/path under systemd.Service, or EnvironmentFile= with a file that only root reads.",
            "systemd.exec(5), Environment=, LoadCredential=; https://systemd.io/CREDENTIALS");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("env")
                .filter(setting ->
                        Secrets.isOne(setting.key().name(), setting.value().toString()))
                .map(setting -> TEXT.at(
                        setting.namePlace(),
                        "anybody on the host can read " + setting.key().name()));
    }
}
