package io.keelson.standard;

import io.keelson.value.InvalidValue;
import io.keelson.value.MountOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of a mount, in the order they were written. No option stands twice, nor beside its opposite. */
public record MountOptions(List<MountOption> options) {
    private static final List<Set<String>> OPPOSITES = List.of(
            Set.of("ro", "rw"),
            Set.of("noatime", "relatime", "strictatime"),
            Set.of("auto", "noauto"),
            Set.of("exec", "noexec"),
            Set.of("suid", "nosuid"),
            Set.of("dev", "nodev"),
            Set.of("sync", "async"),
            Set.of("discard", "nodiscard"),
            Set.of("barrier", "nobarrier"));

    public MountOptions {
        options = List.copyOf(options);
        Set<String> seen = new HashSet<>();
        int start = 0;
        for (MountOption option : options) {
            int length = option.toString().length();
            if (!seen.add(option.name())) {
                throw InvalidValue.of("list of mount options", option.name() + " twice", "each option once")
                        .at(start, length);
            }
            for (Set<String> opposites : OPPOSITES) {
                if (opposites.contains(option.name())
                        && seen.stream().filter(opposites::contains).count() > 1) {
                    throw InvalidValue.of(
                                    "list of mount options",
                                    option + " beside its opposite",
                                    "one of " + inWords(opposites))
                            .because("of options that exclude each other the last one wins without a word")
                            .at(start, length);
                }
            }
            start += length + 1;
        }
    }

    /** Reads {@code noatime,nofail}. */
    public static MountOptions parse(String text) {
        return new MountOptions(
                MountOption.parseList(text)); // prints what it reads: places in it are those in the text
    }

    public Optional<MountOption> get(String name) {
        for (MountOption option : options) {
            if (option.name().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        return get(name).isPresent();
    }

    private static String inWords(Set<String> opposites) {
        return opposites.stream().sorted().collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        return options.stream().map(MountOption::toString).collect(Collectors.joining(","));
    }
}
