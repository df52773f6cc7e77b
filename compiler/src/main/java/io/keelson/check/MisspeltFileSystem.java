package io.keelson.check;

import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.Keys;
import io.keelson.standard.Mount;
import io.keelson.standard.Standard;
import io.keelson.suggest.Suggestions;
import io.keelson.value.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A type of a mount that no list has, and that is written almost like one. Any other may be a module of somebody's own or
 * a helper, mount.TYPE.
 */
final class MisspeltFileSystem implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-D008",
            "misspelt-file-system",
            Severity.WARNING,
            "The type of the mount looks misspelt",
            "mount refuses a type that neither the kernel nor a helper has; with nofail the boot goes on without the file system.",
            "Check the spelling.",
            "mount(8); fs/filesystems.c, get_fs_type");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        return standard.mounts().stream()
                .filter(mount -> !Facts.builtIn().hasMountOptions(mount.type()))
                .filter(mount -> mount.type().indexOf('.') < 0) // fuse.NAME is a helper's
                .flatMap(mount -> problem(standard, mount));
    }

    private static Stream<Problem> problem(Standard standard, Mount mount) {
        Set<String> known = Vocabulary.FILE_SYSTEM.words();
        if (known.contains(mount.type())) {
            return Stream.empty();
        }
        List<String> near = Suggestions.allNearest(mount.type(), known);
        if (near.isEmpty()) {
            return Stream.empty();
        }
        Problem problem = TEXT.at(place(standard, mount), mount.type() + " is the name of no file system");
        List<String> meant = Suggestions.misspelt(mount.type(), known);
        String others = "There is " + Suggestions.inWords(near) + ".";
        return Stream.of(meant.isEmpty() ? problem.fix(others) : Suggestions.meant(problem, meant, others));
    }

    private static Place place(Standard standard, Mount mount) {
        return standard.get(Keys.mountType(mount.point().toString()))
                .orElseThrow()
                .place();
    }
}
