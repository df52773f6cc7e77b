package io.keelson.escape;

/** YAML 1.2 as a spec is read: a double-quoted scalar takes the escapes of JSON and carries every text. */
public final class SpecYaml extends Language {
    public static final SpecYaml LANGUAGE = new SpecYaml();

    private SpecYaml() {
        super("YAML");
    }

    @Override
    public String escapePlainText(String text) {
        return JsonFile.string(text);
    }

    /** The text as people would write it: plain where no reader could take it for anything else. */
    public Piece scalar(Object value) {
        String text = value.toString();
        boolean plain = isPlain(text.startsWith("/") ? text.substring(1) : text, "/.:@%+,=-") && !isOtherwise(text);
        return made(plain ? text : escapePlainText(text));
    }

    /** What YAML 1.1, which other tools read, takes for a number with fewer digits, a time of day or no text at all. */
    private static boolean isOtherwise(String text) {
        return text.endsWith(":")
                || Character.isDigit(text.charAt(0)) && (text.contains(":") || text.contains("."))
                || text.matches("(?i)y|n|yes|no|on|off|true|false|null");
    }
}
