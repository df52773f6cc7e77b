package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    /** What a name ends in, alone or behind an underscore. */
    private static final List<String> NAMES = List.of(
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "SECRET",
            "TOKEN",
            "API_KEY",
            "APIKEY",
            "PRIVATE_KEY",
            "PRIVATEKEY",
            "SECRET_KEY",
            "SECRETKEY",
            "ACCESS_KEY",
            "ACCESSKEY",
            "CREDENTIAL",
            "CREDENTIALS");

    private static final Pattern IN_URL = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s:/@]*:[^\\s/@]+@\\S+");

    /** What is no secret itself: nothing, a path, a switch, a count, the name of a secret that another program keeps. */
    private static final Pattern HARMLESS =
            Pattern.compile("|/.*|\\./.*|file:.*|true|false|yes|no|on|off|none|disabled|enabled|[0-9]{1,5}"
                    + "|(?:arn|op|vault|env|ref|ssm|secretsmanager):.*|%d/.*|\\$\\{?credentials_directory.*");

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.settings()
                .within("env")
                .filter(setting ->
                        isSecret(setting.key().name(), setting.value().toString()))
                .map(setting -> TEXT.at(
                        setting.namePlace(),
                        "anybody on the host can read " + setting.key().name()));
    }

    private static boolean isSecret(String name, String value) {
        return isNamed(name.toUpperCase(Locale.ROOT))
                        && !HARMLESS.matcher(value.toLowerCase(Locale.ROOT)).matches()
                || value.contains("://") && IN_URL.matcher(value).matches();
    }

    private static boolean isNamed(String name) {
        for (String end : NAMES) {
            int start = name.length() - end.length();
            if (name.endsWith(end) && (start == 0 || name.charAt(start - 1) == '_')) {
                return true;
            }
        }
        return false;
    }
}
