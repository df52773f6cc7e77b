package io.keelson.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is told to nobody: known by the name that it has, or by its form. */
final class Secrets {
    private Secrets() {}

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

    /** Whether the value of that name is one, or is an address with a password in it. */
    static boolean isOne(String name, String value) {
        return isNamed(name.toUpperCase(Locale.ROOT))
                        && !HARMLESS.matcher(value.toLowerCase(Locale.ROOT)).matches()
                || isAddress(value);
    }

    /** Whether it is an address with a password in it. */
    static boolean isAddress(String value) {
        return value.contains("://") && IN_URL.matcher(value).matches();
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
