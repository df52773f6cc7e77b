package io.keelson.emit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run at a time in a folder. The lock is the operating system's, on a file in the staging folder: it ends with the
 * process, however that ends, and what is left of the file then means nothing.
 */
final class FolderLock {
    static final String NAME = "lock";

    /** What is done while nobody else may. */
    interface Step<T> {
        T run() throws IOException;
    }

    /**
     * The folders of this process. The system's lock does not hold threads of one process apart, and is lost when any of
     * them closes the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** How often a file is found that another run was just removing: each time one run has ended, so few will do. */
    private static final int ATTEMPTS = 100;

    private static final Set<? extends OpenOption> HOW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private FolderLock() {}

    /**
     * Does it while no other run writes into the folder, which must be there.
     *
     * @throws IOException when another run does, or when the step fails
     */
    static <T> T during(Path folder, Step<T> step) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw taken(folder);
        }
        try {
            Path file = folder.resolve(Staging.NAME).resolve(NAME);
            try (Held held = new Held(folder, file, locked(folder, file))) {
                return held.run(step);
            }
        } finally {
            HELD.remove(real);
        }
    }

    private record Held(Path folder, Path file, FileChannel channel) implements Closeable {
        <T> T run(Step<T> step) throws IOException {
            return step.run();
        }

        /** Who has opened this file meanwhile and then gets its lock must know that it is no longer the one of its name. */
        @Override
        public void close() throws IOException {
            try (channel) {
                Files.deleteIfExists(file);
                channel.write(ByteBuffer.wrap(new byte[1]));
            } finally {
                Folders.deleteEmpty(file.getParent(), folder);
            }
        }
    }

    private static FileChannel locked(Path folder, Path file) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<FileChannel> opened = open(file);
            if (opened.isPresent()) {
                FileChannel channel = opened.get();
                boolean isOurs = false;
                try {
                    if (channel.tryLock() == null) {
                        throw taken(folder);
                    }
                    isOurs = channel.size() == 0;
                } catch (OverlappingFileLockException e) { // another copy of this class in the same process
                    throw taken(folder);
                } finally {
                    if (!isOurs) {
                        channel.close();
                    }
                }
                if (isOurs) {
                    return channel;
                }
            }
        }
        throw taken(folder);
    }

    /** Empty where a run that ends has removed the staging folder in between. */
    private static Optional<FileChannel> open(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            return Optional.of(FileChannel.open(file, HOW));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static IOException taken(Path folder) {
        return new IOException("another run is writing into " + folder);
    }
}
