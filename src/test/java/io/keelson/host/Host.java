package io.keelson.host;

import io.keelson.consumer.Command;
import io.keelson.consumer.Run;
import io.keelson.consumer.Tool;
import io.keelson.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A host to throw away. Missing tools or rights are visible skips, with CI set failures.
 *
 * @param os {@code debian-12}
 */
record Host(String name, String os, Kind kind) {
    static final List<String> SYSTEMS = List.of("debian-11", "debian-12", "debian-13");
    private static final Path SCRIPT = Project.file("src/test/hosts/host");

    enum Kind {
        /** systemd in namespaces: units, files, its own net.* keys, tmpfs; no limits, no disks. */
        CONTAINER("mmdebstrap", "systemd-nspawn", "nsenter", "unshare"),
        /** A kernel of its own, and two disks. */
        MACHINE("mmdebstrap", "qemu-system-x86_64", "qemu-img", "mke2fs", "unshare");

        private final List<String> programs;

        Kind(String... programs) {
            this.programs = List.of(programs);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All systems, or those of {@code -Dhosts.systems=debian-12,debian-13}. */
    static List<String> chosen() {
        String systems = System.getProperty("hosts.systems", "");
        return systems.isEmpty() ? SYSTEMS : List.of(systems.split(","));
    }

    /** Refuses to begin where something is missing. */
    static void require(Kind kind) {
        Tool.requireRoot("it brings hosts up");
        kind.programs.forEach(Tool::require);
        List.of("ansible-playbook", "ssh", "ssh-keygen", "timeout", "go").forEach(Tool::require);
    }

    Host up() {
        script("down", name).run().orThrow();
        script("up", name, os, kind.toString()).run().orThrow();
        return this;
    }

    /** A line of shell, as root. */
    Run run(String line) {
        return script("run", name, line).run();
    }

    /** The same with a file as its standard input. */
    Run run(String line, Path input) {
        String redirected = "exec \"$0\" \"$@\" <" + input;
        return Command.of(Tool.require("bash"), "-c", redirected)
                .with(script("run", name, line).words())
                .env("HOSTS_HOME", home().toString())
                .run();
    }

    /** The power goes: nothing is written any more, and nobody is told. */
    void kill() {
        script("kill", name).run().orThrow();
    }

    void start() {
        script("start", name).run().orThrow();
    }

    void down() {
        script("down", name).run().orThrow();
    }

    /** What is its own, gone with it. A socket lies here too, so the path must be short. */
    Path folder() {
        return home().resolve("hosts").resolve(name);
    }

    /** Its line in an inventory. */
    String inventory() {
        return script("inventory", name).run().orThrow().out();
    }

    /** Where images and hosts lie; images are kept between runs. */
    static Path home() {
        String chosen = System.getenv().getOrDefault("HOSTS_HOME", "");
        return chosen.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache/keelson-hosts") : Path.of(chosen);
    }

    private static Command script(String... words) {
        return Command.of(SCRIPT, words).env("HOSTS_HOME", home().toString());
    }

    @Override
    public String toString() {
        return os + " " + kind;
    }
}
