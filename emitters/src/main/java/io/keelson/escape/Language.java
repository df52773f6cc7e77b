package io.keelson.escape;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.io.Writer;

/**
 * An output language. What a template prints without a piece is escaped the strictest way the language knows; the
 * language's own class makes the pieces of its other places.
 */
public abstract class Language extends CommonMarkupOutputFormat<Piece> {
    private final String name;

    Language(String name) {
        this.name = name;
    }

    /** The text in the place where the least is allowed. */
    @Override
    public abstract String escapePlainText(String text);

    /** The same as a piece. */
    public final Piece value(Object text) {
        return made(escapePlainText(text.toString()));
    }

    /** A name of letters, digits, dots, dashes and underscores, which means the same in every language here. */
    public final Piece name(Object text) {
        String plain = text.toString();
        if (!isPlain(plain, ".-")) {
            throw InvalidValue.of("plain name", plain, "letters, digits, dots, dashes and underscores");
        }
        return made(plain);
    }

    /** Text behind the language's own mark of a comment. A line break would end it. */
    public Piece comment(Object text) {
        return made(oneLine(text));
    }

    /** The last guard of every language made of lines. */
    final String oneLine(Object text) {
        String line = text.toString();
        if (!isCarried(line)) {
            throw InvalidValue.of("text in a " + name + " file", line, "one line without control characters")
                    .because("what stands behind a line break would be read as a line of its own");
        }
        return line;
    }

    final Piece made(String markup) {
        return new Piece(this, null, markup);
    }

    final String textOf(Piece piece) {
        try {
            return getMarkupString(piece);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters, digits and underscores, and behind the first of them some others. */
    static boolean isPlain(String text, String others) {
        boolean plain = !text.isEmpty() && others.indexOf(text.charAt(0)) < 0;
        for (int i = 0; plain && i < text.length(); i++) {
            plain = isPlain(text.charAt(i), others);
        }
        return plain;
    }

    /** A letter, digit or underscore, or one of some others. */
    static boolean isPlain(char c, String others) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || others.indexOf(c) >= 0;
    }

    private static boolean isCarried(String line) {
        int at = 0;
        while (at < line.length() && isCarried(line.codePointAt(at))) {
            at += Character.charCount(line.codePointAt(at));
        }
        return at == line.length();
    }

    private static boolean isCarried(int c) {
        boolean control = c < ' ' && c != '\t' || c == 0x7f;
        return !control && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final String getMimeType() {
        return "text/plain";
    }

    @Override
    public final void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public final boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected final Piece newTemplateMarkupOutputModel(String plain, String markup) {
        return new Piece(this, plain, markup);
    }
}
