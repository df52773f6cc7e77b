package io.keelson.emit;

import static io.keelson.emit.Row.file;

import io.keelson.standard.Standard;
import io.keelson.view.BuildView;
import io.keelson.view.CgroupView;
import io.keelson.view.ConfigurationView;
import io.keelson.view.DockerView;
import io.keelson.view.EnvironmentView;
import io.keelson.view.FstabView;
import io.keelson.view.ModulesView;
import io.keelson.view.ReadmeView;
import io.keelson.view.RoleView;
import io.keelson.view.StandardView;
import io.keelson.view.SysctlView;
import io.keelson.view.UnitView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every file that Keelson writes, one row each. */
final class BuiltInEmitters {
    private static final String ROLE = "ansible/roles/{role}/";

    private static final List<Row> SYSCTL = List.of(
            file("sysctl.d/60-{name}.conf")
                    .from("sysctl.d/name.conf.ftl")
                    .when(RoleView::hasSysctl)
                    .with(SysctlView::of),
            file("modules-load.d/{name}.conf")
                    .from("modules-load.d/name.conf.ftl")
                    .when(ModulesView::isNeeded)
                    .with(ModulesView::of));

    private static final List<Row> SYSTEMD = List.of(
            file("systemd/{name}.service")
                    .from("systemd/name.service.ftl")
                    .when(UnitView::hasService)
                    .with(UnitView::service),
            file("systemd/{name}.service.d/60-keelson.conf")
                    .from("systemd/name.service.d/60-keelson.conf.ftl")
                    .when(UnitView::hasDropIn)
                    .with(UnitView::dropIn),
            file("systemd/{role}.slice")
                    .from("systemd/role.slice.ftl")
                    .when(UnitView::hasSlice)
                    .with(UnitView::slice),
            file("systemd/{name}.socket")
                    .from("systemd/name.socket.ftl")
                    .when(UnitView::hasSocket)
                    .with(UnitView::socket),
            file("systemd/{name}.timer")
                    .from("systemd/name.timer.ftl")
                    .when(UnitView::hasTimer)
                    .with(UnitView::timer));

    private static final List<Row> FSTAB = List.of(file("fstab/{name}.fstab")
            .from("fstab/name.fstab.ftl")
            .when(RoleView::hasMounts)
            .with(FstabView::of));

    private static final List<Row> DOCKER = List.of(
            file("docker/Dockerfile")
                    .from("docker/Dockerfile.ftl")
                    .when(DockerView::isNeeded)
                    .with(DockerView::of),
            file("docker/{name}.env")
                    .from("docker/name.env.ftl")
                    .when(standard -> !standard.environment().variables().isEmpty())
                    .with(EnvironmentView::of));

    private static final List<Row> BUILD = List.of(file("build/build.sh")
            .from("build/build.sh.ftl")
            .when(BuildView::isNeeded)
            .with(BuildView::of)
            .runnable());

    private static final List<Row> CGROUP = List.of(file("cgroup/{name}.json")
            .from("cgroup/name.json.ftl")
            .when(standard -> !standard.cgroup().isEmpty())
            .with(CgroupView::of));

    private static final List<Row> ANSIBLE = List.of(
            role("ansible/ansible.cfg", "ansible/ansible.cfg").with(ConfigurationView::of),
            role("ansible/.yamllint", "ansible/yamllint"),
            role("ansible/requirements.yml", "ansible/requirements.yml"),
            role("ansible/playbooks/site.yml", "ansible/playbooks/site.yml"),
            role("ansible/playbooks/verify.yml", "ansible/playbooks/verify.yml"),
            role("README.md").with(ReadmeView::of),
            role("meta/main.yml"),
            role("meta/argument_specs.yml"),
            role("defaults/main.yml"),
            role("vars/main.yml"),
            role("handlers/main.yml"),
            role("tasks/main.yml"),
            role("tasks/verify.yml"),
            role("tasks/sysctl.yml").when(RoleView::hasSysctl),
            role("tasks/units.yml").when(RoleView::hasUnits),
            role("tasks/mounts.yml").when(RoleView::hasMounts),
            role("tasks/binary.yml").when(RoleView::hasBinary));

    /** What every run writes. */
    static final Row STANDARD = file("keelson.json").from("keelson.json.ftl").with(StandardView::of);

    private BuiltInEmitters() {}

    /** In the order in which {@code --only} names them. */
    static List<Emitter> all(Renderer renderer) {
        return List.of(
                new TemplateEmitter("ansible", List.of("ansible/"), ansible(), renderer),
                new TemplateEmitter("sysctl", List.of("sysctl.d/", "modules-load.d/"), SYSCTL, renderer),
                new TemplateEmitter("systemd", List.of("systemd/"), SYSTEMD, renderer),
                new TemplateEmitter("fstab", List.of("fstab/"), FSTAB, renderer),
                new TemplateEmitter("docker", List.of("docker/"), DOCKER, renderer),
                new TemplateEmitter("build", List.of("build/"), BUILD, renderer),
                new TemplateEmitter("cgroup", List.of("cgroup/"), CGROUP, renderer));
    }

    // The role carries the bytes of the host's files itself, so that it can be taken away from this folder.
    private static List<Row> ansible() {
        List<Row> rows = new ArrayList<>(ANSIBLE);
        Stream.of(SYSCTL, SYSTEMD, FSTAB)
                .flatMap(List::stream)
                .map(row -> row.below(ROLE + "files/"))
                .forEach(rows::add);
        return rows;
    }

    private static Row role(String pathInRole) {
        return role(ROLE + pathInRole, "ansible/roles/role/" + pathInRole);
    }

    private static Row role(String path, String template) {
        Predicate<Standard> always = standard -> true;
        return file(path).from(template + ".ftl").when(always).with(RoleView::of);
    }
}
