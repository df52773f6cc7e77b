package io.keelson.hostile;

import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Settings;
import io.keelson.value.EnvValue;
import io.keelson.value.ImageRef;
import io.keelson.value.ImageUser;
import io.keelson.value.LineText;
import io.keelson.value.MountSource;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.function.UnaryOperator;

/** A place of a spec that takes a text: where it is written, how it is spelled there, and what it is in Java. */
enum Slot {
    DESCRIPTION(Family.TEXT, 1, "description", (to, at, text) -> to.put(Keys.DESCRIPTION, LineText.parse(text))),
    ENV(Family.TEXT, 4, "env|V%s", (to, at, text) -> to.put(Keys.env(last(at)), EnvValue.parse(text))),
    LINKER(
            Family.TEXT,
            1,
            "build|ldflags|X|main.version",
            (to, at, text) -> to.put(Keys.linkerVariable(last(at)), LineText.parse(text))),
    ASSIGNMENT(
            Family.TEXT,
            1,
            "systemd|Service|Environment",
            Spelled::assignment,
            (to, at, text) -> to.put(Keys.env("W"), Spelled.assigned(text))),
    IDENTIFIER(Family.TEXT, 1, "systemd|Service|UtmpIdentifier", Spelled::percent),
    PROGRAM(Family.PATH, 1, "systemd|Service|ExecStartPre", Spelled::program),
    ARGUMENT(Family.TEXT, 1, "systemd|Service|ExecStart", text -> "/usr/bin/stub " + Spelled.word(text)),
    FOLDER(Family.PATH, 1, "systemd|Service|WorkingDirectory", Spelled::percent),
    READ_WRITE(Family.PATH, 1, "systemd|Service|ReadWritePaths", Spelled::quotedPath),
    AFTER(Family.UNIT, 1, "systemd|Unit|After", Spelled::percent),
    SLICE(Family.SLICE, 1, "systemd|Service|Slice", Spelled::percent),
    USER(Family.WORD, 1, "systemd|Service|User", Spelled::percent),
    SYSCTL(
            Family.TEXT,
            2,
            "sysctl|keelson.%s.value",
            (to, at, text) -> to.put(Keys.sysctl(last(at)), SysctlValue.parse(text))),
    POINT(Family.PATH, 1, "mounts|{text}|device", (to, at, text) -> mount(to, text, MountSource.parse("tmpfs"))),
    LABEL(
            Family.TEXT,
            1,
            "mounts|/label|device",
            text -> "LABEL=" + text,
            (to, at, text) -> mount(to, at.get(1), MountSource.parse(text))),
    SOURCE(Family.PATH, 1, "mounts|/source|device", (to, at, text) -> mount(to, at.get(1), MountSource.parse(text))),
    TYPE(
            Family.WORD,
            1,
            "mounts|/type|type",
            (to, at, text) -> to.put(Keys.mountDevice(at.get(1)), MountSource.parse("tmpfs"))
                    .put(Keys.mountType(at.get(1)), text)),
    OPTION(
            Family.TEXT,
            1,
            "mounts|/option|options",
            text -> "x-note=" + text,
            (to, at, text) -> mount(to, at.get(1), MountSource.parse("tmpfs"))
                    .put(Keys.mountOptions(at.get(1)), MountOptions.parse(text))),
    IMAGE(Family.WORD, 1, "docker|base", (to, at, text) -> to.put(Keys.DOCKER_BASE, ImageRef.parse(text))),
    CONTAINER_USER(Family.WORD, 1, "docker|user", (to, at, text) -> to.put(Keys.DOCKER_USER, ImageUser.parse(text)));

    /** What a text of the slot looks like, so that random ones are not all refused. */
    enum Family {
        TEXT(text -> text),
        WORD(text -> text.replaceAll("[ \t/]", "")),
        PATH(text -> text.startsWith("/") ? text : "/" + text),
        UNIT(text -> text + ".service"),
        SLICE(text -> text + ".slice");

        final UnaryOperator<String> shape;

        Family(UnaryOperator<String> shape) {
            this.shape = shape;
        }
    }

    /** Puts the text, as it is written, under its keys. */
    interface Put {
        void put(Settings.Builder to, List<String> at, String written);
    }

    private final Family family;
    private final int most;
    private final String path;
    private final UnaryOperator<String> spelling;
    private final Put put;

    Slot(Family family, int most, String path, Put put) {
        this(family, most, path, text -> text, put);
    }

    Slot(Family family, int most, String path, UnaryOperator<String> spelling) {
        this(family, most, path, spelling, (to, at, text) -> to.put(directive(at), text));
    }

    Slot(Family family, int most, String path, UnaryOperator<String> spelling, Put put) {
        this.family = family;
        this.most = most;
        this.path = path;
        this.spelling = spelling;
        this.put = put;
    }

    /** How many texts of it a spec has. */
    int most() {
        return most;
    }

    String shaped(String text) {
        return family.shape.apply(text);
    }

    /** The keys from the section down; {@code id} tells several of one slot apart. */
    List<String> path(String id, String text) {
        return List.of(path.formatted(id).split("\\|")).stream()
                .map(part -> part.replace("{text}", text))
                .toList();
    }

    /** The value as a spec has it: directives have a syntax of their own. */
    String written(String text) {
        return this == POINT ? "tmpfs" : spelling.apply(text);
    }

    void put(Settings.Builder to, String id, String text) {
        put.put(to, path(id, text), this == POINT ? text : written(text));
    }

    boolean isMount() {
        return path.startsWith("mounts|");
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private static Key<Directive> directive(List<String> path) {
        return Keys.directive(path.get(1), path.get(2));
    }

    private static Settings.Builder mount(Settings.Builder to, String point, MountSource device) {
        return to.put(Keys.mountDevice(point), device).put(Keys.mountType(point), "tmpfs");
    }
}
