package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ansible-playbook over many emitted roles at once, in real runs that write into folders here and nowhere else, as a
 * user without rights.
 *
 * <p>{@link #values} has Ansible load each role's variables and write what it then holds. {@link #apply} carries out the
 * roles' own tasks. Two things of them are not as on a host: each {@code /etc/} in a task stands for a folder of the
 * role's below ours, and nobody becomes or owns as root. No service manager is found, so what is left to systemd is
 * skipped, and so is the verification of a host that is not there.
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
            { {% for role in roles %}{% set prefix = '__' ~ role ~ '_' %}
              "{{ role }}": {
                "wanted": {{ lookup('vars', prefix ~ 'sysctl_wanted', default=[]) | to_json }},
                "wrong": {{ lookup('vars', prefix ~ 'sysctl_wrong', default=[]) | to_json }},
                "mounts": {{ lookup('vars', prefix ~ 'mounts', default=[]) | to_json }}
              }{{ '' if loop.last else ',' }}
            {% endfor %} }
            """;

    private static final String APPLY = """
            - hosts: localhost
              gather_facts: false
              pre_tasks:
                - ansible.builtin.set_fact:
                    service_mgr: none
                    cacheable: true
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

    /**
     * What Ansible holds of each role's variables, as JSON: {@code wanted} and {@code mounts} as they stand, and {@code
     * wrong}, by which a role judges a host.
     *
     * @param live variables that only a host could give, in Ansible's JSON
     */
    public String values(String live) {
        workspace.write("ansible/values.yml", VALUES);
        workspace.write("ansible/values.j2", TEMPLATE);
        workspace.write("ansible/live.json", live);
        String roles = names().stream().collect(Collectors.joining("\", \"", "{\"roles\": [\"", "\"]}"));
        playbook().with("-e", roles, "-e", "@live.json", "values.yml").run().orThrow();
        return read("ansible/out/values.json");
    }

    /** Carries out the tasks of these roles; afterwards the files of each lie below {@link #root}. */
    public Run apply(List<String> names) {
        for (String name : names) {
            workspace.openFolder("ansible/out/" + name + "/etc/systemd/system");
            workspace.openFolder("ansible/out/" + name + "/etc/sysctl.d");
            workspace.openFolder("ansible/out/" + name + "/etc/modules-load.d");
            workspace.openFolder("ansible/out/" + name + "/etc");
            for (String file : List.of("sysctl.yml", "units.yml", "mounts.yml")) {
                redirect("ansible/roles/" + name + "/tasks/" + file, root(name));
            }
        }
        workspace.write("ansible/apply.yml", APPLY.formatted(String.join(", ", names)));
        return playbook()
                .with("-e", "ansible_become=false", "--skip-tags", "verify", "apply.yml")
                .run();
    }

    /** What stands for the root of the host that the role was applied to. */
    public Path root(String name) {
        return folder.resolve("out/" + name);
    }

    private void redirect(String task, Path root) {
        if (Files.exists(workspace.root().resolve(task))) {
            String text = read(task);
            workspace.write(
                    task, text.replace(" /etc/", " " + root + "/etc/").replaceAll("\n +(owner|group): root(?=\n)", ""));
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
