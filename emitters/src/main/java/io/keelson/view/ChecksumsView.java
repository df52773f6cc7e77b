package io.keelson.view;

import io.keelson.escape.ChecksumList;
import io.keelson.escape.Piece;
import java.util.List;
import java.util.SortedMap;

/** The list of all files and their hashes. */
public record ChecksumsView(List<Line> lines) {
    public record Line(Piece hash, Piece path) {}

    /** @param hashes by path */
    public static ChecksumsView of(SortedMap<String, String> hashes) {
        ChecksumList language = ChecksumList.LANGUAGE;
        return new ChecksumsView(hashes.entrySet().stream()
                .map(e -> new Line(language.name(e.getValue()), language.value(e.getKey())))
                .toList());
    }
}
