package io.keelson.host;

import io.keelson.consumer.Command;
import io.keelson.consumer.GoConsumer;
import io.keelson.consumer.Tool;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service of the hosts: samples/hello, as a program that every Debian starts. */
final class Courier {
    private Courier() {}

    static Path built() {
        return built("courier", List.of("-trimpath", "-buildmode=exe", "-ldflags=-w"));
    }

    /** The same program under a name of its own, with other flags. */
    static Path built(String name, List<String> flags) {
        Path binary = Project.file("target/hosts/" + name);
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-o", binary.toString(), "./cmd/hello"));
        build(Project.file("samples/hello"), arguments.toArray(new String[0]));
        return binary;
    }

    /** A copy of it that says it was built with Go 1.18. Where the version stands: Go debug/buildinfo. */
    static Path ofGo18(Path binary, Path copy) {
        try {
            String bytes = Files.readString(binary, StandardCharsets.ISO_8859_1);
            int at = bytes.indexOf("go1.", bytes.indexOf("\u00ff Go buildinf:"));
            String other = bytes.substring(0, at) + "go1.18" + bytes.substring(at + "go1.18".length());
            return Files.writeString(copy, other, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
