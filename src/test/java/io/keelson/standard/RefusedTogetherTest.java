package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.origin.Origin;
import io.keelson.value.EnvValue;
import io.keelson.value.GoGc;
import io.keelson.value.ImageUser;
import io.keelson.value.InvalidValue;
import io.keelson.value.IoRate;
import io.keelson.value.LineText;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MountSource;
import io.keelson.value.Weight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java could build and no file could carry is refused when the standard is made, with the key. */
class RefusedTogetherTest {

    static Stream<Arguments> standards() {
        return Stream.of(
                refused("Service.ExecStart", put(Keys.service("ExecStart"), Directive.of("/bin/a \"open"))),
                refused("Service.MemoryMx", put(Keys.service("MemoryMx"), Directive.of("1"))),
                refused("Service.X-a b", put(Keys.service("X-a b"), Directive.of("1"))),
                refused("Path.PathExists", put(Keys.directive("Path", "PathExists"), Directive.of("/a"))),
                refused("Service.Restart", put(Keys.service("Restart"), Directive.of("no", "always"))),
                refused("Service.Slice", put(Keys.service("Slice"), Directive.of("a@b.slice"))),
                refused("build", put(Keys.build("A-B"), "1")),
                refused("build", put(Keys.build("o"), "x")),
                refused("build.C", put(Keys.build("C"), "x")),
                refused("build", put(Keys.linkerVariable("version"), LineText.parse("1"))),
                refused("build.ldflags", put(Keys.LDFLAGS, Words.of("all=-s"))),
                refused("build.ldflags", put(Keys.LDFLAGS, Words.of("-a\u00a0'\""))),
                refused(
                        "build.ldflags",
                        Settings.builder()
                                .put(Keys.linkerVariable("main.a"), LineText.parse("x".repeat(40_000)))
                                .put(Keys.linkerVariable("main.b"), LineText.parse("x".repeat(40_000)))),
                refused("docker.user", put(Keys.DOCKER_USER, ImageUser.parse("%i"))),
                refused("cgroup", put(Keys.ioMax("/dev/a b", "rbps"), IoRate.parseBandwidth("1MiB"))),
                refused("cgroup", put(Keys.ioMax("/dev/a\\x20b", "rbps"), IoRate.parseBandwidth("1MiB"))),
                refused("cgroup", put(Keys.cgroup("a b"), "1")),
                refused(
                        "Service.CPUWeight, cgroup.cpu.weight",
                        put(Keys.service("CPUWeight"), Directive.of("idle")).put(Keys.CPU_WEIGHT, new Weight(1))),
                refused(
                        "Service.Environment, env.A",
                        put(Keys.service("Environment"), Directive.of("A=%n")).put(Keys.env("A"), EnvValue.parse("1"))),
                refused("systemd.Service.Environment", put(Keys.service("Environment"), Directive.of("A=%n GOGC=50"))),
                refused("mounts./a.type", mount("/a", "a b")),
                refused("mounts", mount("/" + "x".repeat(250), "ext4")),
                refused(
                        "mounts./a.device",
                        put(Keys.mountDevice("/a"), MountSource.parse("n:" + " ".repeat(1_500)))
                                .put(Keys.mountType("/a"), "nfs")));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void isRefusedAtItsKey(String key, Settings settings) {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> Standard.of(settings));
        assertTrue(refused.keys().toString().contains(key), () -> refused.keys() + " " + refused.getMessage());
    }

    /** Otherwise a value would be found under its key with a type that nobody asked for. */
    @Test
    void aKeyWithATypeOfItsOwnIsMadeWithNoOther() {
        List<Executable> keys = List.of(
                () -> Keys.env("GOGC"),
                () -> Keys.build("ldflags"),
                () -> Keys.cgroup("cpu.max"),
                () -> Keys.cgroup("memory.max"),
                () -> Keys.memoryLimit("pids.max"),
                () -> Keys.ioMax("8:16", "bps"));
        keys.forEach(key -> assertThrows(InvalidValue.class, key));
        Standard.of(put(Keys.GOGC, GoGc.parse("1"))
                .put(Keys.memoryLimit("memory.max"), MemoryLimit.parse("1G"))
                .build());
    }

    @Test
    void howAValueWasDerivedIsOneLine() {
        Origin broken = new Origin.Derived("env.A", List.of(), "two\nlines", Optional.empty());
        assertThrows(InvalidValue.class, () -> new Setting<>(Keys.env("A"), EnvValue.parse("1"), broken));
    }

    private static Settings.Builder mount(String point, String type) {
        return put(Keys.mountDevice(point), MountSource.parse("tmpfs")).put(Keys.mountType(point), type);
    }

    private static <T> Settings.Builder put(Key<T> key, T value) {
        return Settings.builder().put(key, value);
    }

    private static Arguments refused(String key, Settings.Builder settings) {
        return Arguments.of(key, settings.build());
    }
}
