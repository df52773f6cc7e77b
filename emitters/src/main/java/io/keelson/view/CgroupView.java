package io.keelson.view;

import io.keelson.escape.JsonFile;
import io.keelson.escape.Piece;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import java.util.List;
import java.util.SortedMap;

/** The interface files of the control group and what the kernel will show in them. */
public record CgroupView(List<File> files) {
    public record File(Piece name, Piece shown) {}

    /** Of one standard: the role compares them too. */
    private record Shown(SortedMap<String, String> files) {}

    public static CgroupView of(Standard standard) {
        JsonFile language = JsonFile.LANGUAGE;
        return new CgroupView(shown(standard).entrySet().stream()
                .map(e -> new File(language.value(e.getKey()), language.value(e.getValue())))
                .toList());
    }

    /** What the kernel shows, by the names of the files. */
    static SortedMap<String, String> shown(Standard standard) {
        return standard.once(Shown.class, CgroupView::look).files();
    }

    private static Shown look(Standard standard) {
        return new Shown(NormalForm.on(standard.target()).cgroup(standard.cgroup()));
    }
}
