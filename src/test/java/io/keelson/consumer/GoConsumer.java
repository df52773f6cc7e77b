package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * go, running a build script in a copy of a module, without the network. The toolchain is the one that is installed:
 * a flag that only a later Go knows cannot be tried here, nor can cgo, because no C compiler is asked for.
 */
public final class GoConsumer implements AutoCloseable {

    private static final String SOURCES = "src";

    private final Workspace workspace = Workspace.open();
    private final Path sources;
    private final Command go;

    public GoConsumer(Path module) {
        go = Command.of(Tool.require("go"));
        sources = workspace.copy(module, SOURCES);
    }

    /** Go's build cache, kept between runs and between classes: a first build of the library takes seconds. */
    public static Path cache() {
        try {
            return Files.createDirectories(root().resolve("target/go-cache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the whole project. */
    static Path root() {
        return Path.of(System.getProperty("keelson.root", "")).toAbsolutePath().normalize();
    }

    /** Gives the module a second command, {@code ./cmd/payments} say, with the sources of the first. */
    public GoConsumer command(String existing, String wanted) {
        workspace.copy(sources.resolve(existing), SOURCES + "/" + wanted);
        return this;
    }

    /** Starts the script as a user would, from the module's folder; its shebang counts. */
    public Run run(Path script, String... arguments) {
        Path copy = workspace.copy(script, SOURCES + "/build/" + script.getFileName());
        Workspace.allow(copy, "rwxr-xr-x");
        return Command.of(copy, arguments)
                .in(sources)
                .env("HOME", workspace.folder("home").toString())
                .env("GOCACHE", cache().toString())
                .env("GOPATH", workspace.folder("gopath").toString())
                .env("GOFLAGS", "-mod=mod")
                .env("GOPROXY", "off")
                .env("GOTOOLCHAIN", "local")
                .run();
    }

    /** What the script built, as a path from the module's folder. */
    public GoBinary binary(String path) {
        return GoBinary.read(go, sources.resolve(path));
    }

    /** Whether the module's folder has that file. */
    public boolean has(String path) {
        return Files.exists(sources.resolve(path));
    }

    @Override
    public void close() {
        workspace.close();
    }
}
