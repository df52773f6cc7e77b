package io.keelson.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A folder that holds the files of each of several specs in a folder of its own, named for the spec.
 *
 * @param parent that folder, which may be missing
 */
public record SpecFolders(Path parent) {
    /** Where the files of a spec are. */
    public Path of(String name) {
        return parent.resolve(name);
    }

    /**
     * The folders of specs that are no longer among these: all that an earlier run filled and no name here belongs to.
     *
     * @return their names, sorted
     * @throws IOException when reading fails
     */
    public List<String> leftBy(Collection<String> names) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        List<String> left = new ArrayList<>();
        for (Path folder : Folders.inside(parent)) {
            String name = folder.getFileName().toString();
            if (!names.contains(name) && isOurs(folder)) {
                left.add(name);
            }
        }
        return left;
    }

    /**
     * Removes what an earlier run wrote for a spec. What Keelson did not write stays, and the folder with it.
     *
     * @throws IOException when removing fails; then the files are as they were
     */
    public Written remove(String name) throws IOException {
        Path folder = of(name);
        Written written = new FolderWriter(folder, new Renderer()).remove();
        Folders.deleteEmpty(folder, parent);
        return written;
    }

    /** A list of checksums alone is nothing special; one over a compiled standard is ours. */
    private static boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(BuiltInEmitters.STANDARD.path()), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(Manifest.PATH), LinkOption.NOFOLLOW_LINKS)
                && Manifest.read(folder).hashes().containsKey(BuiltInEmitters.STANDARD.path());
    }
}
