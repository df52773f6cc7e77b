package io.keelson.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What has to happen to a folder. Making one changes nothing and finds everything that is in the way.
 *
 * @param write what is missing or has other bytes, by path
 * @param edited those of {@code write} and {@code remove} that were changed since an earlier run wrote them
 * @param remove what an earlier run wrote and this one does not
 * @param manifest what the folder's manifest will be
 */
record Plan(
        SortedMap<String, Artefact> write,
        List<String> unchanged,
        List<String> edited,
        List<String> remove,
        Manifest manifest) {

    static Plan of(Path folder, SortedMap<String, Artefact> files, Predicate<String> judged) throws IOException {
        Manifest ours = Staging.left(folder).over(Manifest.read(folder));
        TreeMap<String, Artefact> write = new TreeMap<>();
        List<String> unchanged = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        for (Map.Entry<String, Artefact> file : files.entrySet()) {
            String path = file.getKey();
            Path place = place(folder, path);
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                write.put(path, file.getValue());
            } else if (isSame(place, file.getValue())) {
                unchanged.add(path);
            } else {
                if (!ours.hashes().containsKey(path) || !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException(place + " is in the way: Keelson did not write it");
                }
                if (ours.isEdited(path, place)) {
                    edited.add(path);
                }
                write.put(path, file.getValue());
            }
        }
        TreeMap<String, String> left = new TreeMap<>(ours.hashes());
        left.keySet().removeIf(path -> files.containsKey(path) || judged.test(path));
        List<String> remove = new ArrayList<>();
        for (String path : ours.hashes().keySet()) {
            if (files.containsKey(path) || !judged.test(path)) {
                continue;
            }
            Path place = place(folder, path);
            if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
                remove.add(path);
                if (ours.isEdited(path, place)) {
                    edited.add(path);
                }
            }
        }
        return new Plan(write, unchanged, edited, remove, Manifest.of(files).over(new Manifest(left)));
    }

    Drift drift(Path folder, Renderer renderer) throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        TreeMap<String, Artefact> all = new TreeMap<>(write);
        all.put(Manifest.PATH, manifest.render(renderer));
        all.forEach((path, artefact) -> {
            if (!Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                missing.add(path);
            } else if (!path.equals(Manifest.PATH)) {
                changed.add(path);
            }
        });
        Path listed = folder.resolve(Manifest.PATH);
        if (Files.exists(listed) && !isSame(listed, all.get(Manifest.PATH))) {
            changed.add(Manifest.PATH);
        }
        changed.sort(null);
        TreeMap<String, String> excerpts = new TreeMap<>();
        for (String path : changed) {
            // The lines of the manifest follow from the other files, and an archive has none.
            if (!path.equals(Manifest.PATH) && all.get(path).isText()) {
                String there = new String(Files.readAllBytes(folder.resolve(path)), StandardCharsets.UTF_8);
                excerpts.put(path, Drift.excerpt(there, all.get(path).text()));
            }
        }
        return new Drift(missing, changed, remove, excerpts);
    }

    static boolean isSame(Path place, Artefact artefact) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(place), artefact.bytes())
                && (!artefact.executable() || Files.isExecutable(place));
    }

    /** Where the file goes. A link or file where a folder should be would lead the bytes to somewhere else. */
    static Path place(Path folder, String path) throws IOException {
        Path place = folder.resolve(path);
        for (Path above = place.getParent(); !above.equals(folder); above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(above + " is in the way: it is no folder");
            }
        }
        return place;
    }
}
