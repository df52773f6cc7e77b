package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** ansible-galaxy in a copy of a folder that has a {@code requirements.yml}. */
public final class GalaxyConsumer implements AutoCloseable {
    private final Workspace workspace = Workspace.open();
    private final Path folder;

    public GalaxyConsumer(Path consumer) {
        folder = workspace.copy(consumer, "consumer");
    }

    /** Puts a file where the consumer's folder finds it: a path from there. */
    public void offer(String path, byte[] content) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(workspace.root())) {
            throw new IllegalArgumentException(path);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs what the requirements name into {@code roles/}. */
    public Run install() {
        String home = workspace.openFolder("home").toString();
        return Command.of(Tool.require("ansible-galaxy"), "role", "install", "-r", "requirements.yml", "-p", "roles")
                .in(folder)
                .env("HOME", home)
                .env("ANSIBLE_HOME", home)
                .env("ANSIBLE_LOCAL_TEMP", workspace.openFolder("local").toString())
                .env("ANSIBLE_NOCOLOR", "1")
                .run();
    }

    /** The consumer's folder, with what was installed. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
