package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * ansible-galaxy, which installs a role from an archive into a project of its own. The only server that it knows is one
 * that nobody runs, so that a role comes from the archive or not at all.
 */
public final class GalaxyProject implements AutoCloseable {
    private static final String PLAYBOOK = """
            - hosts: localhost
              gather_facts: false
              roles: [%s]
            """;

    private final Workspace workspace = Workspace.open();
    private final Path archive;

    /** @param archive as it was emitted */
    public GalaxyProject(Path archive) {
        this.archive = workspace.copy(archive, "archive/" + archive.getFileName());
        workspace.openFolder("project/roles");
    }

    /** By the archive's path on the command line. */
    public Run installByPath(String role) {
        return galaxy().with("role", "install", "-p", "roles", archive + ",," + role)
                .run();
    }

    /** By a line of requirements.yml, as from any web server. */
    public Run installByRequirements(String role) {
        String line = "roles:\n  - {name: " + role + ", src: \"file://" + archive + "\"}\n";
        workspace.write("project/requirements.yml", line);
        return galaxy().with("role", "install", "-p", "roles", "-r", "requirements.yml")
                .run();
    }

    /** What was installed, by path below the role, without what ansible-galaxy itself writes down. */
    public SortedMap<String, String> installed(String role) {
        TreeMap<String, String> files = new TreeMap<>();
        Path folder = workspace.root().resolve("project/roles").resolve(role);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.remove("meta/.galaxy_install_info");
        return files;
    }

    /** A dry run of a playbook that has the role. */
    public Run check(String role) {
        workspace.write("project/site.yml", PLAYBOOK.formatted(role));
        return command("ansible-playbook")
                .with("--check", "-c", "local", "-i", "localhost,", "-e", role + "_check_target=false", "site.yml")
                .run();
    }

    private Command galaxy() {
        return command("ansible-galaxy");
    }

    private Command command(String program) {
        String home = workspace.openFolder("home").toString();
        return Unprivileged.wrap(Command.of(Tool.require(program)))
                .in(workspace.root().resolve("project"))
                .env("HOME", home)
                .env("ANSIBLE_HOME", home)
                .env("ANSIBLE_LOCAL_TEMP", workspace.openFolder("local").toString())
                .env("ANSIBLE_REMOTE_TEMP", workspace.openFolder("remote").toString())
                .env("ANSIBLE_GALAXY_SERVER", "http://127.0.0.1:9/")
                .env("ANSIBLE_NOCOLOR", "1");
    }

    @Override
    public void close() {
        workspace.close();
    }
}
