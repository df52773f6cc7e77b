package io.keelson.host;

import io.keelson.consumer.Command;
import io.keelson.consumer.GoConsumer;
import io.keelson.consumer.Tool;
import io.keelson.project.Project;
import java.nio.file.Path;

/** The service of the hosts: samples/hello, as a program that every Debian starts. */
final class Courier {
    private Courier() {}

    static Path built() {
        Path binary = Project.file("target/hosts/courier");
        build(
                Project.file("samples/hello"),
                "-trimpath",
                "-buildmode=exe",
                "-ldflags=-w",
                "-o",
                binary.toString(),
                "./cmd/hello");
        return binary;
    }

    /** go build in the folder of a module, without the network and cgo: what it makes starts on every Debian. */
    static void build(Path module, String... arguments) {
        Command.of(Tool.require("go"), "build")
                .with(arguments)
                .in(module)
                .env("HOME", Project.file("target").toString())
                .env("GOCACHE", GoConsumer.cache().toString())
                .env("GOFLAGS", "-mod=mod -buildvcs=false")
                .env("GOPROXY", "off")
                .env("CGO_ENABLED", "0")
                .run()
                .orThrow();
    }
}
