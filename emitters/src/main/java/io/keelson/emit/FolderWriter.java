package io.keelson.emit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Makes a folder be what a run says, or leaves it as it was. */
final class FolderWriter {
    private final Path folder;
    private final Renderer renderer;

    FolderWriter(Path folder, Renderer renderer) {
        this.folder = folder;
        this.renderer = renderer;
    }

    Written write(SortedMap<String, Artefact> files, Predicate<String> judged) throws IOException {
        Staging staging = Staging.in(folder);
        Plan plan = Plan.of(folder, files, judged);
        Artefact manifest = plan.manifest().render(renderer);
        boolean sameManifest = Plan.isSame(folder.resolve(Manifest.PATH), manifest);
        if (!plan.write().isEmpty() || !plan.remove().isEmpty() || !sameManifest) {
            replaceAll(staging, plan, manifest);
        }
        return new Written(List.copyOf(plan.write().keySet()), plan.unchanged(), plan.remove(), plan.edited());
    }

    private void replaceAll(Staging staging, Plan plan, Artefact manifest) throws IOException {
        List<Path> created = missing();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Artefact> file : plan.write().entrySet()) {
                staging.stage(file.getKey(), file.getValue());
            }
            staging.stage(Manifest.PATH, manifest);
            staging.commit(plan.remove());
            staging.carryOut();
        } catch (IOException e) {
            staging.undo(e);
            delete(created, e);
            throw e;
        }
        staging.drop();
    }

    /** The folders that have to be made, the deepest first. A link that leads nowhere is somebody's, and no folder of ours. */
    private List<Path> missing() {
        List<Path> missing = new ArrayList<>();
        Path above = folder.toAbsolutePath();
        while (above != null && Files.notExists(above, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(above);
            above = above.getParent();
        }
        return missing;
    }

    private static void delete(List<Path> created, IOException fault) {
        try {
            for (Path above : created) {
                Files.deleteIfExists(above);
            }
        } catch (DirectoryNotEmptyException e) {
            return; // somebody else has put something there
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }
}
