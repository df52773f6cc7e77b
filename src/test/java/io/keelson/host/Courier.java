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
        Command.of(
                        Tool.require("go"),
                        "build",
                        "-trimpath",
                        "-buildmode=exe",
                        "-ldflags=-w",
                        "-o",
                        binary.toString(),
                        "./cmd/hello")
                .in(Project.file("samples/hello"))
                .env("HOME", Project.file("target").toString())
                .env("GOCACHE", GoConsumer.cache().toString())
                .env("GOFLAGS", "-mod=mod -buildvcs=false")
                .env("GOPROXY", "off")
                .env("CGO_ENABLED", "0")
                .run()
                .orThrow();
        return binary;
    }
}
