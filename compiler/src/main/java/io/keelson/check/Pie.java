package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoBuildMode;
import java.util.List;
import java.util.Optional;

/** Where a position-independent executable is asked for, rightly or inside the linker's flags. */
final class Pie {
    private Pie() {}

    static Optional<Place> place(Standard standard, List<ToolWords.Word> words) {
        return standard.get(Keys.BUILDMODE)
                .filter(mode -> mode.value() == GoBuildMode.PIE)
                .map(Setting::place)
                .or(() -> words.stream()
                        .filter(word -> word.name().equals("-buildmode"))
                        .filter(word -> word.value().equals("pie"))
                        .map(ToolWords.Word::place)
                        .findFirst());
    }
}
