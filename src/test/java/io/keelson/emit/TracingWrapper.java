package io.keelson.emit;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.keelson.escape.Piece;
import io.keelson.escape.Traced;

/** Hands templates each piece with marks around it. */
final class TracingWrapper extends ViewWrapper {
    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return value instanceof Piece piece ? Traced.of(piece) : super.wrap(value);
    }
}
