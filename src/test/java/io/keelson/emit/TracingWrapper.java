package io.keelson.emit;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.keelson.escape.Piece;
import io.keelson.escape.Traced;

/** Hands templates each piece with marks around it; a text that another template made has the marks of its own pieces. */
final class TracingWrapper extends ViewWrapper {
    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        boolean isMade = value instanceof Piece piece && piece.toString().indexOf(Traced.FROM) >= 0;
        return value instanceof Piece piece && !isMade ? Traced.of(piece) : super.wrap(value);
    }
}
