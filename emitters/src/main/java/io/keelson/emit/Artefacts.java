package io.keelson.emit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of one standard, in memory. Immutable. */
public final class Artefacts {
    private final SortedMap<String, Artefact> files;
    private final Predicate<String> judged;
    private final Renderer renderer;

    Artefacts(SortedMap<String, Artefact> files, Predicate<String> judged, Renderer renderer) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.judged = judged;
        this.renderer = renderer;
    }

    /** Every file by its path below the output folder, SHA256SUMS over these files among them. */
    public SortedMap<String, Artefact> files() {
        TreeMap<String, Artefact> all = new TreeMap<>(files);
        all.put(Manifest.PATH, Manifest.of(files).render(renderer));
        return Collections.unmodifiableSortedMap(all);
    }

    /**
     * Writes the files into a folder, which is made where it is missing: first all of them beside their places, then
     * each into its place, SHA256SUMS last. A file that already has its bytes is left alone. What an earlier run wrote
     * there and this one does not is removed; what Keelson did not write is not touched. Where writing fails half-way,
     * what was done is undone; where the process is killed while it moves the files, the next call carries that out
     * first.
     *
     * <p>One run at a time writes into a folder, of whichever process; runs on different folders do not wait for each
     * other. A folder in which nothing has to change is only read.
     *
     * @throws IOException when a foreign file is in the way or another run is writing into the folder, before anything is
     *     written, or when writing fails; what then could not be undone is named by an exception that it suppresses
     */
    public Written writeTo(Path folder) throws IOException {
        return new FolderWriter(here(folder), renderer).write(files, judged);
    }

    /**
     * How the folder differs from what {@link #writeTo} would leave there. Writes nothing.
     *
     * @throws IOException when a foreign file is in the way, or when reading fails
     */
    public Drift compareWith(Path folder) throws IOException {
        return Plan.of(here(folder), files, judged).drift(here(folder), renderer);
    }

    /**
     * The empty path is the folder one is in, but has no name to put another one behind. One with steps back must not need
     * the folder that it steps back from.
     */
    private static Path here(Path folder) {
        Path plain = Folders.plain(folder);
        return plain.toString().isEmpty() ? folder.getFileSystem().getPath(".") : plain;
    }
}
