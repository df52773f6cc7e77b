package io.keelson.standard;

import io.keelson.fact.Facts;
import io.keelson.value.MountOption;
import java.util.Optional;

/** Which options of a mount findmnt shows as they were written. */
final class MountForm {
    private MountForm() {}

    /**
     * The flags of every file system that a remount changes and that are not on anyway. What strictatime asks for is
     * shown by the lack of another word.
     */
    static Optional<String> shown(String fs, MountOption option) {
        return Facts.builtIn()
                .mountOption(fs, option.name())
                .filter(fact -> fact.key().equals("generic." + option.name()))
                .filter(fact -> fact.own("remount").filter("yes"::equals).isPresent())
                .filter(fact -> fact.own("default").isEmpty())
                .filter(fact -> !option.name().equals("strictatime"))
                .map(fact -> option.toString());
    }
}
