package io.keelson.view;

import io.keelson.escape.FstabFile;
import io.keelson.escape.Piece;
import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.standard.Mount;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Standard;
import io.keelson.value.MountOption;
import java.util.List;
import java.util.Optional;

/** Lines of fstab, a parent before what is mounted below it. */
public record FstabView(Header header, List<Line> lines) {
    /** @param options none or one: the field with all options */
    public record Line(Piece device, Piece point, Piece type, List<Piece> options, int fsckPass, List<Piece> reasons) {}

    private static final FstabFile LANGUAGE = FstabFile.LANGUAGE;

    public static FstabView of(Standard standard) {
        return new FstabView(
                Header.of(standard, LANGUAGE),
                standard.mounts().stream().map(FstabView::line).toList());
    }

    private static Line line(Mount mount) {
        return new Line(
                LANGUAGE.value(mount.device()),
                LANGUAGE.value(mount.point()),
                LANGUAGE.value(mount.type()),
                options(mount).map(LANGUAGE::value).stream().toList(),
                fsckPass(mount),
                mount.options().map(MountOptions::options).orElse(List.of()).stream()
                        .flatMap(option -> note(mount, option).stream())
                        .map(LANGUAGE::comment)
                        .toList());
    }

    private static Optional<String> options(Mount mount) {
        return mount.options().map(MountOptions::toString).filter(text -> !text.isEmpty());
    }

    // Only the ext family is checked at boot: the fsck of xfs does nothing, that of btrfs must not run so.
    private static int fsckPass(Mount mount) {
        if (!mount.type().startsWith("ext")) {
            return 0;
        }
        return mount.point().toString().equals("/") ? 1 : 2;
    }

    private static Optional<String> note(Mount mount, MountOption option) {
        return Facts.builtIn()
                .mountOption(mount.type(), option.name())
                .map(Fact::note)
                .filter(note -> !note.isBlank())
                .map(note -> option.name() + ": " + note);
    }
}
