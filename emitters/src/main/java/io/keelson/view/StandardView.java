package io.keelson.view;

import io.keelson.escape.JsonFile;
import io.keelson.escape.Piece;
import io.keelson.origin.Origin;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.List;

/** The compiled standard: every setting with its value and with what it comes from. */
public record StandardView(Header header, List<Entry> entries) {
    /**
     * @param layers none or one: what set it
     * @param from the keys it was derived from
     * @param how none or one: how it was derived
     */
    public record Entry(
            Piece key, Piece value, List<Piece> layers, Piece nativeKey, List<Piece> from, List<Piece> how) {}

    private static final JsonFile LANGUAGE = JsonFile.LANGUAGE;

    public static StandardView of(Standard standard) {
        return new StandardView(
                Header.of(standard, LANGUAGE),
                standard.settings().all().map(StandardView::entry).toList());
    }

    private static Entry entry(Setting<?> setting) {
        Origin origin = setting.origin();
        List<Piece> from = List.of();
        List<Piece> how = List.of();
        List<Piece> layers = List.of();
        if (origin instanceof Origin.Derived derived) {
            from = derived.from().stream().map(LANGUAGE::value).toList();
            how = List.of(LANGUAGE.value(derived.how()));
        } else if (origin instanceof Origin.Written written) {
            layers = List.of(LANGUAGE.value(withoutFolders(written.layer())));
        } else if (origin instanceof Origin.Inherited inherited) {
            layers = List.of(LANGUAGE.value(inherited.standard()));
        }
        return new Entry(
                LANGUAGE.value(setting.key()),
                LANGUAGE.value(setting.value()),
                layers,
                LANGUAGE.value(origin.key()),
                from,
                how);
    }

    // The layer of an extended file is its path, which says where somebody keeps his files: only the name is ours.
    private static String withoutFolders(String layer) {
        return layer.substring(layer.lastIndexOf('/') + 1);
    }
}
