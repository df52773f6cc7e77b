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
        List<Piece> environments,
        List<Piece> description,
        boolean sysctl,
        boolean units,
        boolean mounts,
        boolean binary) {
    public static ReadmeView of(Role role) {
        Standard standard = role.plain();
        Markdown language = Markdown.LANGUAGE;
        return new ReadmeView(
                Header.of(standard, language),
                language.name(Header.serviceName(standard).role()),
                role.environments().keySet().stream().map(language::value).toList(),
                standard.description().map(LineText::text).map(language::value).stream()
                        .toList(),
                role.any(RoleView::hasSysctl),
                role.any(RoleView::hasUnits),
                role.any(RoleView::hasMounts),
                role.any(RoleView::hasBinary));
    }
}
