package io.keelson.value;

import java.util.regex.Pattern;

/**
 * A credential's name and where it comes from: {@code NAME:/path}, {@code NAME:NAME} or {@code NAME} for
 * {@code LoadCredential=}, {@code NAME:text} for {@code SetCredential=}. Kept as it stands. Source: systemd.exec(5).
 */
public record CredentialText(String text) {
    private static final int LONGEST = 255;
    private static final Kind KIND = new Kind("credential", "a name without /, then : and a path or the text itself");

    private static final Pattern DETOUR = Pattern.compile("^/(.*/)?(/|\\.(/|$))");

    public CredentialText {
        Characters.requireLine(KIND, text);
        text = Characters.trim(text);
        requireName(text, before(text));
        if (text.endsWith("\\")) {
            throw KIND.not(text, "a backslash at the end joins the next line");
        }
    }

    /** Reads a source: an absolute path, or the name of a credential of the manager. */
    public static CredentialText parseSource(String text) {
        CredentialText credential = new CredentialText(text);
        int colon = credential.text.indexOf(':');
        String source = colon < 0 ? "" : credential.text.substring(colon + 1);
        if (DETOUR.matcher(source).find()) {
            throw KIND.not(text, "systemd drops a path with // or /./ in it");
        } else if (source.startsWith("/") || Specifiers.leadPath(source)) {
            UnitPath.requirePath(KIND, text, source);
        } else if (!source.isEmpty()) {
            requireName(text, source);
        }
        return credential;
    }

    /** Reads the text itself behind the colon; backslashes are those of C. */
    public static CredentialText parseData(String text) {
        CredentialText credential = new CredentialText(text);
        int colon = credential.text.indexOf(':');
        String data = colon < 0 ? "" : credential.text.substring(colon + 1);
        if (data.isEmpty()) {
            throw KIND.not(text, "there is no text behind the name");
        }
        if (!data.matches("(?s)([^\\\\]|\\\\([abfnrtvs\\\\\"']|x[0-9a-fA-F]{2}|[0-3][0-7]{2}|u[0-9a-fA-F]{4}))*+")) {
            throw KIND.not(text, "after a backslash stands one of a b f n r t v s \\ \" ' x41 101");
        }
        return credential;
    }

    /** Reads what systemd-creds(1) encrypted, in base64, behind the colon. */
    public static CredentialText parseEncrypted(String text) {
        CredentialText credential = parseData(text);
        String data = credential.text.substring(credential.text.indexOf(':') + 1);
        EncodedBytes.requireBase64(KIND, data);
        return credential;
    }

    @Override
    public String toString() {
        return text;
    }

    private static String before(String text) {
        int colon = text.indexOf(':');
        return QuotedWords.unquote(colon < 0 ? text : text.substring(0, colon));
    }

    private static void requireName(String whole, String name) {
        String form = Specifiers.standIns(KIND, name);
        boolean dots = form.equals(".") || form.equals("..");
        if (form.isEmpty() || dots || form.length() > LONGEST || !form.matches("[ -~&&[^/:]]*")) {
            throw KIND.not(whole, "systemd drops a credential without such a name");
        }
    }
}
