package io.keelson.host;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.consumer.Command;
import io.keelson.consumer.Tool;
import io.keelson.emit.Emitters;
import io.keelson.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An emitted role before one host, run as its users do: {@code ansible-playbook} over ssh, in the folder of {@code
 * ansible.cfg}.
 *
 * @param emitted the folder of all that was compiled
 * @param binary the program that the role installs
 */
record Role(Path emitted, Host host, Path binary) {
    private static final Path SPECS = Project.file("src/test/hosts/specs");

    /** Compiles the spec for the host's system, with some of its text replaced. */
    static Role compiled(Spec spec, Host host, Path binary, Path folder) {
        Compilation compilation = Keelson.compile(spec.text(), spec.name() + ".yaml", SPECS);
        try {
            Emitters.all()
                    .emit(compilation.orThrow(), compilation.environments())
                    .writeTo(folder);
            Files.createDirectories(folder.resolve("home"));
            return new Role(folder, host, binary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wanted wanted() {
        return Wanted.of(emitted);
    }

    /** @param variables given beside the usual ones, as {@code name=value} */
    Play apply(String... variables) {
        return new Play(given(playbook("playbooks/site.yml"), variables).run());
    }

    /** On several hosts in one run, in that order. */
    Play applyTo(List<Host> hosts) {
        return new Play(playbook("playbooks/site.yml", hosts).run());
    }

    /** What the run would do, without doing it. */
    Play announce() {
        return new Play(playbook("playbooks/site.yml").with("--check", "--diff").run());
    }

    Play verify(String... variables) {
        return new Play(given(playbook("playbooks/verify.yml"), variables).run());
    }

    /** Where verify writes what it found. */
    Path report() {
        return emitted.resolve("report.json");
    }

    /** ansible-playbook and its workers are killed after some time, wherever they are then. */
    Play killedAfter(double seconds) {
        String timeout = Tool.require("timeout").toString();
        return new Play(playbook("playbooks/site.yml")
                .after(List.of(timeout, "--signal=KILL", String.format(Locale.ROOT, "%.2f", seconds)))
                .run());
    }

    private static Command given(Command playbook, String... variables) {
        return playbook.with(Stream.of(variables)
                .flatMap(variable -> Stream.of("-e", variable))
                .toList());
    }

    private Command playbook(String playbook) {
        return playbook(playbook, List.of(host));
    }

    private Command playbook(String playbook, List<Host> hosts) {
        Path inventory = emitted.resolve("inventory");
        Path home = emitted.resolve("home");
        try {
            Files.writeString(inventory, hosts.stream().map(Host::inventory).collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String role = wanted().service().replace('-', '_');
        return Command.of(Tool.require("ansible-playbook"), "-i", inventory.toString())
                .with("-e", role + "_binary=" + binary, "-e", role + "_report=" + report(), playbook)
                .in(emitted.resolve("ansible"))
                .env("HOME", home.toString())
                .env("ANSIBLE_HOME", home.resolve("ansible").toString())
                .env("ANSIBLE_LOCAL_TEMP", home.resolve("tmp").toString())
                .env(
                        "ANSIBLE_SSH_CONTROL_PATH_DIR",
                        host.folder().resolve("ssh").toString())
                .env("ANSIBLE_PIPELINING", "1")
                .env("ANSIBLE_TIMEOUT", "60")
                .env("ANSIBLE_NOCOLOR", "1");
    }
}
