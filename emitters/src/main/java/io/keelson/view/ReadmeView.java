package io.keelson.view;

import io.keelson.escape.Markdown;
import io.keelson.escape.Piece;
import io.keelson.standard.Standard;
import io.keelson.value.LineText;
import java.util.List;

/**
 * The role's README.
 *
 * @param description none or one
 */
public record ReadmeView(
        Header header,
        Piece role,
        List<Piece> description,
        boolean sysctl,
        boolean units,
        boolean mounts,
        boolean binary) {
    public static ReadmeView of(Standard standard) {
        Markdown language = Markdown.LANGUAGE;
        return new ReadmeView(
                Header.of(standard, language),
                language.name(Header.serviceName(standard).role()),
                standard.description().map(LineText::text).map(language::value).stream()
                        .toList(),
                RoleView.hasSysctl(standard),
                RoleView.hasUnits(standard),
                RoleView.hasMounts(standard),
                RoleView.hasBinary(standard));
    }
}
