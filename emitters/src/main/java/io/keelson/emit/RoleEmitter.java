package io.keelson.emit;

import io.keelson.escape.Piece;
import io.keelson.standard.Standard;
import io.keelson.view.ConfigurationView;
import io.keelson.view.Header;
import io.keelson.view.ReadmeView;
import io.keelson.view.Role;
import io.keelson.view.RolePrograms;
import io.keelson.view.RoleRules;
import io.keelson.view.RoleView;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The Ansible role and its playbooks, with the host's files of the plain spec and of each environment. */
record RoleEmitter(List<Row> hostRows, Renderer renderer) implements BuiltIn {
    private static final String ROLE = "ansible/roles/{role}/";

    /** What the files are made of: most of them of one view. */
    record Source(Role role, RoleView view) {}

    /** One file of the role, there when the plain spec or any environment asks for it. */
    record RoleRow(String path, String template, Predicate<Standard> condition, Function<Source, Object> view) {
        RoleRow when(Predicate<Standard> needed) {
            return new RoleRow(path, template, needed, view);
        }

        RoleRow with(Function<Role, Object> made) {
            return new RoleRow(path, template, condition, source -> made.apply(source.role()));
        }
    }

    static final List<RoleRow> ROWS = List.of(
            file("ansible/ansible.cfg", "ansible/ansible.cfg.ftl").with(ConfigurationView::of),
            file("ansible/.yamllint", "ansible/yamllint.ftl"),
            file("ansible/requirements.yml", "ansible/requirements.yml.ftl"),
            file("ansible/inventory.example/hosts.yml", "ansible/inventory.example/hosts.yml.ftl"),
            file("ansible/playbooks/site.yml", "ansible/playbooks/site.yml.ftl"),
            file("ansible/playbooks/verify.yml", "ansible/playbooks/verify.yml.ftl"),
            role("README.md").with(ReadmeView::of),
            role("meta/main.yml"),
            role("meta/argument_specs.yml"),
            role("defaults/main.yml"),
            role("vars/main.yml"),
            role("handlers/main.yml").when(RoleView::hasHandlers),
            role("tasks/main.yml"),
            role("tasks/verify.yml"),
            role("tasks/result.yml"),
            role("tasks/sysctl.yml").when(RoleView::hasSysctl),
            role("tasks/units.yml").when(RoleView::hasUnits),
            role("tasks/mounts.yml").when(RoleView::hasMounts));

    /** One for each environment, or one for all hosts. */
    static final String GROUP = "ansible/inventory.example/group_vars/group.yml.ftl";

    static final String PROGRAMS = "ansible/roles/role/files/host/";

    static final String RULES = "ansible/roles/role/vars/rules.yml.ftl";

    /** The values of an environment stand in the form of those of the plain spec. */
    static final String VALUES = "ansible/roles/role/vars/main.yml.ftl";

    @Override
    public String name() {
        return "ansible";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("ansible/");
    }

    @Override
    public SortedMap<String, Artefact> emit(Standard plain, SortedMap<String, Standard> environments, HostFiles made) {
        Role role = new Role(plain, environments);
        TreeMap<String, Artefact> files = new TreeMap<>();
        if (!role.any(RoleView::hasAnything)) {
            return files;
        }
        Piece rules = renderer.constant(RULES, RoleRules::all);
        Source source = new Source(role, RoleView.of(role, rules));
        for (RoleRow row : ROWS) {
            if (role.any(row.condition())) {
                Object view = row.view().apply(source);
                files.put(Row.path(row.path(), plain), new Artefact(renderer.render(row.template(), view), false));
            }
        }
        for (RolePrograms.Program program : RolePrograms.ALL) {
            if (role.any(program.condition())) {
                String text = renderer.constant(PROGRAMS + program.file() + ".ftl");
                files.put(Row.path(ROLE + "files/host/" + program.file(), plain), new Artefact(text, false));
            }
        }
        addHostFiles(files, ROLE + "files/", plain, made);
        if (environments.isEmpty()) {
            addGroup(files, Header.serviceName(plain).role(), source.view());
        }
        for (Map.Entry<String, Standard> environment : environments.entrySet()) {
            String name = environment.getKey();
            RoleView view = RoleView.of(role, rules, name);
            String values = renderer.render(VALUES, view);
            files.put(Row.path(ROLE + "vars/environments/" + name + ".yml", plain), new Artefact(values, false));
            addGroup(files, RoleView.group(plain, name), view);
            Standard its = environment.getValue();
            addHostFiles(files, ROLE + "files/environments/" + name + "/", its, new HostFiles(renderer, its));
        }
        RoleArchive.of(files).ifPresent(archive -> files.put(archive.path(), archive.artefact()));
        return files;
    }

    private void addGroup(TreeMap<String, Artefact> files, String group, RoleView view) {
        String path = "ansible/inventory.example/group_vars/" + group + ".yml";
        files.put(path, new Artefact(renderer.render(GROUP, view), false));
    }

    private void addHostFiles(TreeMap<String, Artefact> files, String folder, Standard standard, HostFiles made) {
        for (Row row : hostRows) {
            made.of(row).ifPresent(file -> files.put(row.below(folder).pathFor(standard), file));
        }
    }

    private static RoleRow role(String pathInRole) {
        return file(ROLE + pathInRole, "ansible/roles/role/" + pathInRole + ".ftl");
    }

    private static RoleRow file(String path, String template) {
        return new RoleRow(path, template, standard -> true, Source::view);
    }
}
