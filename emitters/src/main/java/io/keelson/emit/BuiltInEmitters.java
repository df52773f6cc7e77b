package io.keelson.emit;

import static io.keelson.emit.Row.file;

import io.keelson.view.AnalysisView;
import io.keelson.view.BuildView;
import io.keelson.view.CgroupView;
import io.keelson.view.DockerView;
import io.keelson.view.EnvironmentView;
import io.keelson.view.FstabView;
import io.keelson.view.ModulesView;
import io.keelson.view.RoleView;
import io.keelson.view.StandardView;
import io.keelson.view.SysctlView;
import io.keelson.view.UnitView;
import java.util.List;
import java.util.stream.Stream;

/** Every file that Keelson writes, one row each. */
final class BuiltInEmitters {
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

    private static final List<Row> BUILD = List.of(
            file("build/build.sh")
                    .from("build/build.sh.ftl")
                    .when(BuildView::isNeeded)
                    .with(BuildView::of)
                    .runnable(),
            file("build/analyze.sh")
                    .from("build/analyze.sh.ftl")
                    .when(BuildView::isNeeded)
                    .with(AnalysisView::of)
                    .runnable());

    private static final List<Row> CGROUP = List.of(file("cgroup/{name}.json")
            .from("cgroup/name.json.ftl")
            .when(standard -> !standard.cgroup().isEmpty())
            .with(CgroupView::of));

    /** What the role carries of the host's own files, so that it can be taken away from this folder. */
    static final List<Row> HOST =
            Stream.of(SYSCTL, SYSTEMD, FSTAB).flatMap(List::stream).toList();

    /** What every run writes. */
    static final Row STANDARD = file("keelson.json").from("keelson.json.ftl").with(StandardView::of);

    private BuiltInEmitters() {}

    /** In the order in which {@code --only} names them. */
    static List<Emitter> all(Renderer renderer) {
        return List.of(
                new RoleEmitter(HOST, renderer),
                new TemplateEmitter("sysctl", List.of("sysctl.d/", "modules-load.d/"), SYSCTL, renderer),
                new TemplateEmitter("systemd", List.of("systemd/"), SYSTEMD, renderer),
                new TemplateEmitter("fstab", List.of("fstab/"), FSTAB, renderer),
                new TemplateEmitter("docker", List.of("docker/"), DOCKER, renderer),
                new TemplateEmitter("build", List.of("build/"), BUILD, renderer),
                new TemplateEmitter("cgroup", List.of("cgroup/"), CGROUP, renderer));
    }
}
