package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ansible-playbook over many emitted roles at once, in real runs that write into folders here and nowhere else, as a
 * user without rights.
 *
 * <p>{@link #values} has Ansible load each role's variables and write what it then holds. {@link #apply} carries out the
 * roles' own tasks. Three things of them are not as on a host: {@code /etc}, {@code /run} and {@code /proc/sys} stand for
 * folders of the role's below ours, nobody becomes, owns or has to be root, and nothing is mounted. No service manager is found, so
 * what is left to systemd is skipped, and so is the verification of a host that is not there.
 */
public final class AnsibleRoles implements AutoCloseable {
    private static final String VALUES = """
            - hosts: localhost
              gather_facts: false
              tasks:
                - ansible.builtin.include_vars:
                    file: "{{ playbook_dir }}/roles/{{ item }}/vars/main.yml"
                  loop: "{{ roles }}"
                - ansible.builtin.template:
                    src: values.j2
                    dest: "{{ playbook_dir }}/out/values.json"
                    mode: "0644"
            """;

    private static final String TEMPLATE = """
            { {% for role in roles %}
              "{{ role }}": {{ lookup('vars', '__' ~ role ~ '_standard') | to_json }}{{ '' if loop.last else ',' }}
            {% endfor %} }
            """;

    private static final String APPLY = """
            - hosts: localhost
              gather_facts: false
              roles: [%s]
            """;

    private final Workspace workspace = Workspace.open();
    private final Path folder;

    /** @param ansible a folder with {@code roles/} */
    public AnsibleRoles(Path ansible) {
        folder = workspace.copy(ansible, "ansible");
        workspace.openFolder("ansible/out");
    }

    /** The names of the roles. */
    public List<String> names() {
        try (Stream<Path> roles = Files.list(folder.resolve("roles"))) {
            return roles.map(role -> role.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Ansible holds of each role's standard, as JSON by the role's name. */
    public String values() {
        workspace.write("ansible/values.yml", VALUES);
        workspace.write("ansible/values.j2", TEMPLATE);
        String roles = names().stream().collect(Collectors.joining("\", \"", "{\"roles\": [\"", "\"]}"));
        playbook().with("-e", roles, "values.yml").run().orThrow();
        return read("ansible/out/values.json");
    }

    /**
     * Carries out the tasks of these roles; afterwards the files of each lie below {@link #root}.
     *
     * @param keys the kernel settings of each role: files below {@code proc/sys} there stand for the kernel
     */
    public Run apply(Map<String, List<String>> keys) {
        keys.forEach((name, settings) -> {
            for (String folder : List.of("etc/systemd/system", "etc/sysctl.d", "etc/modules-load.d", "etc")) {
                workspace.openFolder("ansible/out/" + name + "/" + folder);
            }
            for (String key : settings) {
                String file = "ansible/out/" + name + "/proc/sys/" + key.replace('.', '/');
                Workspace.allow(workspace.write(file, "as before\n"), "rw-rw-rw-");
            }
            for (String file : List.of("sysctl.yml", "units.yml", "mounts.yml")) {
                redirect("ansible/roles/" + name + "/tasks/" + file, root(name), " /etc/");
            }
            redirect("ansible/roles/" + name + "/vars/main.yml", root(name), "path: \"/etc/", "      - \"/etc/");
            for (String file : List.of("host.py", "kernel.py", "mounts.py", "service.py", "overrides.py")) {
                redirect(
                        "ansible/roles/" + name + "/files/host/" + file,
                        root(name),
                        "\"/etc/",
                        "\"/run/",
                        "\"/proc/sys/");
            }
        });
        workspace.write("ansible/apply.yml", APPLY.formatted(String.join(", ", keys.keySet())));
        return playbook()
                .with("-e", "ansible_become=false", "--skip-tags", "verify", "apply.yml")
                .run();
    }

    /** What stands for the root of the host that the role was applied to. */
    public Path root(String name) {
        return folder.resolve("out/" + name);
    }

    /** Each of those beginnings leads below the root; and nobody mounts, which needs more rights than there are. */
    private void redirect(String file, Path root, String... beginnings) {
        if (Files.exists(workspace.root().resolve(file))) {
            String text = read(file);
            for (String beginning : beginnings) {
                int slash = beginning.indexOf('/');
                text = text.replace(beginning, beginning.substring(0, slash) + root + beginning.substring(slash));
            }
            workspace.write(
                    file,
                    text.replaceAll("\n +(owner|group): root(?=\n)", "")
                            .replace("os.geteuid() != 0", "False")
                            .replace("remount(mount) if there else mount_anew(mount)", "(0, \"\")"));
        }
    }

    private Command playbook() {
        String home = workspace.openFolder("home").toString();
        return Unprivileged.wrap(Command.of(Tool.require("ansible-playbook"), "-c", "local", "-i", "localhost,"))
                .in(folder)
                .env("HOME", home)
                .env("ANSIBLE_HOME", home)
                .env("ANSIBLE_LOCAL_TEMP", workspace.openFolder("local").toString())
                .env("ANSIBLE_REMOTE_TEMP", workspace.openFolder("remote").toString())
                .env("ANSIBLE_PIPELINING", "1")
                .env("ANSIBLE_NOCOLOR", "1");
    }

    private String read(String name) {
        try {
            return Files.readString(workspace.root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
