package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's tar over one archive. */
public final class TarConsumer implements AutoCloseable {
    private final Workspace workspace = Workspace.open();
    private final Path archive = workspace.root().resolve("archive.tar.gz");
    private final Command tar = Command.of(Tool.require("tar"), "--gzip", "--file", archive.toString())
            .env(Map.of("TZ", "UTC"));

    public TarConsumer(byte[] bytes) {
        try {
            Files.write(archive, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members' names, in the archive's order. */
    public List<String> names() {
        return tar.with("--list").run().orThrow().out().lines().toList();
    }

    /** The members with modes, owners, sizes and times. */
    public List<String> listed() {
        Run run = tar.with("--list", "--verbose").run().orThrow();
        return run.out().lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    public byte[] content(String name) {
        tar.with("--extract", "--directory", workspace.folder("out").toString(), "--", name)
                .run()
                .orThrow();
        try {
            return Files.readAllBytes(workspace.root().resolve("out").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
