package io.keelson.emit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        Optional<Plan> upToDate = upToDate(files, judged);
        return upToDate.isPresent() ? written(upToDate.get()) : alone(() -> writeAlone(files, judged));
    }

    /** Removes what earlier runs wrote, the manifest too. */
    Written remove() throws IOException {
        return alone(() -> {
            Written written = writeAlone(new TreeMap<>(), path -> true);
            Files.delete(folder.resolve(Manifest.PATH));
            return written;
        });
    }

    /** Of a folder in which nothing has to change, which is never locked: one may be allowed only to read it. */
    private Optional<Plan> upToDate(SortedMap<String, Artefact> files, Predicate<String> judged) throws IOException {
        if (Staging.isLeft(folder)) {
            return Optional.empty();
        }
        try {
            Plan plan = Plan.of(folder, files, judged);
            return isDone(plan) ? Optional.of(plan) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // another run may be moving the files just now: looked at again behind the lock
        }
    }

    private <T> T alone(FolderLock.Step<T> step) throws IOException {
        List<Path> created = Folders.missing(folder);
        try {
            Files.createDirectories(folder);
            return FolderLock.during(folder, step);
        } catch (IOException | RuntimeException | Error e) {
            delete(created, e);
            throw e;
        }
    }

    private Written writeAlone(SortedMap<String, Artefact> files, Predicate<String> judged) throws IOException {
        Staging staging = Staging.in(folder);
        Plan plan = Plan.of(folder, files, judged);
        if (!isDone(plan)) {
            replaceAll(staging, plan);
        }
        return written(plan);
    }

    private boolean isDone(Plan plan) throws IOException {
        return plan.write().isEmpty()
                && plan.remove().isEmpty()
                && Plan.isSame(folder.resolve(Manifest.PATH), plan.manifest().render(renderer));
    }

    private void replaceAll(Staging staging, Plan plan) throws IOException {
        try {
            for (Map.Entry<String, Artefact> file : plan.write().entrySet()) {
                staging.stage(file.getKey(), file.getValue());
            }
            staging.stage(Manifest.PATH, plan.manifest().render(renderer));
            staging.commit(plan.remove());
            staging.carryOut();
        } catch (IOException | RuntimeException | Error e) {
            staging.undo(e);
            throw e;
        }
        staging.drop();
    }

    private static Written written(Plan plan) {
        return new Written(List.copyOf(plan.write().keySet()), plan.unchanged(), plan.remove(), plan.edited());
    }

    private static void delete(List<Path> created, Throwable fault) {
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
