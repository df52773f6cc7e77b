package io.keelson.emit;

import io.keelson.fact.Facts;
import io.keelson.fact.Target;
import io.keelson.value.ExecCommand;
import io.keelson.value.HttpPath;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.MemorySize;
import io.keelson.value.Port;
import io.keelson.value.ServiceName;
import io.keelson.value.Version;
import io.keelson.view.FirstSpecView;
import java.util.List;
import java.util.Optional;

/** What a spec to begin with is made of. */
public final class FirstSpec {
    static final String TEMPLATE = "init/name.yaml.ftl";

    /** What it runs on, unless something else is said. */
    public static final String OS = "debian-12";

    /**
     * The Go that builds it, unless something else is said: the older of the two releases that are maintained since
     * August 2026. Source: go.dev/doc/devel/release.
     */
    public static final String GO = "1.26";

    /** What it may use, unless something else is said. */
    public static final String MEMORY = "512MiB";

    private static final MemorySize LEAST_MEMORY = MemorySize.ofMiB(2);

    private final ServiceName name;
    private LineText description;
    private String os = OS;
    private Version go = Version.parse(GO);
    private ExecCommand exec;
    private MemorySize memory = MemorySize.parse(MEMORY);
    private Optional<Port> port = Optional.empty();
    private Optional<HttpPath> readiness = Optional.empty();

    private FirstSpec(ServiceName name) {
        this.name = name;
        this.description = LineText.parse(description(name));
        this.exec = ExecCommand.parse(exec(name));
    }

    /** What a service of that name is for, unless something else is said. */
    public static String description(ServiceName name) {
        return "The service " + name;
    }

    /** What systemd starts for a service of that name, unless something else is said. */
    public static String exec(ServiceName name) {
        return "/usr/local/bin/" + name;
    }

    /** One of that name, with what stands above for all else. */
    public static FirstSpec of(ServiceName name) {
        return new FirstSpec(name);
    }

    public FirstSpec description(LineText text) {
        description = text;
        return this;
    }

    /**
     * What it runs on: a name of the table of targets.
     *
     * @throws InvalidValue for any other
     */
    public FirstSpec os(String target) {
        os = target(target);
        return this;
    }

    /**
     * Reads the name of a target.
     *
     * @throws InvalidValue for what is none
     */
    public static String target(String text) {
        List<String> known = Facts.builtIn().targets();
        if (!known.contains(text)) {
            throw InvalidValue.of("target", text, String.join(", ", known));
        }
        return text;
    }

    /**
     * Reads a size of memory.
     *
     * @throws InvalidValue for what is none, and for less than 2 MiB, in which no Go program starts
     */
    public static MemorySize memory(String text) {
        MemorySize size = MemorySize.parse(text);
        if (LEAST_MEMORY.isAbove(size)) {
            throw InvalidValue.of(
                    "memory of a service", text, "2MiB and more, such as 512MiB; a number without a unit counts bytes");
        }
        return size;
    }

    /** Whether there is a unit that starts it; else it is in an image. */
    public boolean hasUnit() {
        return Target.ofOs(Facts.builtIn(), os).hasSystemd();
    }

    /** The Go that builds it. */
    public FirstSpec go(Version version) {
        go = version;
        return this;
    }

    /** What systemd starts. */
    public FirstSpec exec(ExecCommand command) {
        exec = command;
        return this;
    }

    /** What it may use at most. */
    public FirstSpec memory(MemorySize size) {
        memory = size;
        return this;
    }

    /** Where it listens for requests. */
    public FirstSpec port(Port number) {
        port = Optional.of(number);
        return this;
    }

    /** What answers 200 there once it is ready. */
    public FirstSpec readiness(HttpPath path) {
        readiness = Optional.of(path);
        return this;
    }

    /** The text, with comments that say what its lines do. */
    public String text() {
        return new Renderer()
                .render(TEMPLATE, FirstSpecView.of(name, description, os, go, exec, memory, port, readiness));
    }
}
