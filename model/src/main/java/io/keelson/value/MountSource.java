package io.keelson.value;

import java.util.Optional;

/**
 * What is mounted: a {@link Device}, a word that the file system ignores ({@code tmpfs}), a path to bind, or a name
 * on the network ({@code host:/export}, {@code //host/share}). Source: fstab(5), first field.
 */
public record MountSource(String text) {
    private static final Kind KIND =
            new Kind("mount source", "a block device, a word such as tmpfs, host:/export or //host/share");

    public MountSource {
        Characters.requireNoControl(KIND, text);
        if (Characters.trim(text).isEmpty()) {
            throw KIND.not(text);
        }
        if (text.startsWith("#")) {
            throw KIND.not(text, "a line of fstab that starts with # is a comment")
                    .at(0, 1);
        }
        if (Device.isTagged(text) || text.startsWith("/dev/")) {
            Device.parse(text);
        }
    }

    public static MountSource parse(String text) {
        return new MountSource(text);
    }

    /** The block device, where the text names one. */
    public Optional<Device> device() {
        try {
            return Optional.of(Device.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
