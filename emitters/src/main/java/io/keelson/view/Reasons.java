package io.keelson.view;

import io.keelson.escape.Language;
import io.keelson.escape.Piece;
import io.keelson.fact.Fact;
import io.keelson.origin.Origin;
import io.keelson.standard.KeyFacts;
import io.keelson.standard.Setting;
import java.util.List;
import java.util.Optional;

/** Why a setting has its value: how it was derived, else what the facts note about it. */
final class Reasons {
    private Reasons() {}

    /** None or one comment. */
    static List<Piece> of(Setting<?> setting, Language language) {
        return reason(setting).map(language::comment).stream().toList();
    }

    private static Optional<String> reason(Setting<?> setting) {
        if (setting.origin() instanceof Origin.Derived derived) {
            return Optional.of(derived.how());
        }
        return KeyFacts.of(setting.key()).map(Fact::note).filter(note -> !note.isBlank());
    }
}
