package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * ansible-galaxy, which installs roles into a project of its own. The only server that it knows is one that nobody runs, so
 * that a role comes from an archive or not at all.
 */
public final class GalaxyConsumer implements AutoCloseable {
    private static final String PLAYBOOK = """
            - hosts: localhost
              gather_facts: false
              roles: [%s]
            """;

    private final Workspace workspace = Workspace.open();
    private final Path folder = workspace.openFolder("consumer");

    /** An empty project. */
    public GalaxyConsumer() {
        workspace.openFolder("consumer/roles");
    }

    /** A copy of a folder that has a {@code requirements.yml}. */
    public GalaxyConsumer(Path consumer) {
        this();
        workspace.copy(consumer, "consumer");
    }

    /** Puts a file where the project finds it: a path from there. */
    public Path offer(String path, byte[] content) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(workspace.root())) {
            throw new IllegalArgumentException(path);
        }
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs what the requirements name into {@code roles/}. */
    public Run install() {
        return command("ansible-galaxy")
                .with("role", "install", "-r", "requirements.yml", "-p", "roles")
                .run();
    }

    /** By a line of requirements.yml, as from any web server. */
    public Run installByRequirements(Path archive, String role) {
        workspace.write(
                "consumer/requirements.yml", "roles:\n  - {name: " + role + ", src: \"file://" + archive + "\"}\n");
        return install();
    }

    /** By the archive's path on the command line. */
    public Run installByPath(Path archive, String role) {
        return command("ansible-galaxy")
                .with("role", "install", "-p", "roles", archive + ",," + role)
                .run();
    }

    /** What was installed, by path below the role, without what ansible-galaxy itself writes down. */
    public SortedMap<String, String> installed(String role) {
        TreeMap<String, String> files = new TreeMap<>();
        Path home = folder.resolve("roles").resolve(role);
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.remove("meta/.galaxy_install_info");
        return files;
    }

    /** A dry run of a playbook that has the role, which takes its user for root from here on. */
    public Run check(String role) {
        workspace.write("consumer/site.yml", PLAYBOOK.formatted(role));
        Unprivileged.passForRoot(folder);
        return command("ansible-playbook")
                .with("--check", "-c", "local", "-i", "localhost,", "-e", role + "_check_target=false", "site.yml")
                .run();
    }

    private Command command(String program) {
        String home = workspace.openFolder("home").toString();
        return Unprivileged.wrap(Command.of(Tool.require(program)))
                .in(folder)
                .env("HOME", home)
                .env("ANSIBLE_HOME", home)
                .env("ANSIBLE_LOCAL_TEMP", workspace.openFolder("local").toString())
                .env("ANSIBLE_REMOTE_TEMP", workspace.openFolder("remote").toString())
                .env("ANSIBLE_GALAXY_SERVER", "http://127.0.0.1:9/")
                .env("ANSIBLE_NOCOLOR", "1");
    }

    /** The project's folder, with what was installed. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
