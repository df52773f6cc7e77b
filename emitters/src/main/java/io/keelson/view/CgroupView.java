package io.keelson.view;

import io.keelson.escape.JsonFile;
import io.keelson.escape.Piece;
import io.keelson.standard.NormalForm;
import io.keelson.standard.Standard;
import java.util.List;

/** The interface files of the control group and what the kernel will show in them. */
public record CgroupView(List<File> files) {
    public record File(Piece name, Piece shown) {}

    public static CgroupView of(Standard standard) {
        JsonFile language = JsonFile.LANGUAGE;
        return new CgroupView(NormalForm.on(standard.target()).cgroup(standard.cgroup()).entrySet().stream()
                .map(e -> new File(language.value(e.getKey()), language.value(e.getValue())))
                .toList());
    }
}
