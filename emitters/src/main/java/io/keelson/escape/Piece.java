package io.keelson.escape;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;

/**
 * Text that is already right for one place of one output language. A template prints it as it stands, and only a
 * template of that language prints it at all.
 */
public final class Piece extends CommonTemplateMarkupOutputModel<Piece> {
    private final Language language;

    Piece(Language language, String plain, String markup) {
        super(plain, markup);
        this.language = language;
    }

    @Override
    public CommonMarkupOutputFormat<Piece> getOutputFormat() {
        return language;
    }

    /** The piece's text, as the template will print it. */
    @Override
    public String toString() {
        return language.textOf(this);
    }
}
