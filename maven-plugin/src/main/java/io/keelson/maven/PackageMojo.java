package io.keelson.maven;

import io.keelson.emit.Emitters;
import io.keelson.emit.RoleArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Packs the Ansible role of each spec as a reproducible {@code tar.gz} that {@code ansible-galaxy role install} takes, and
 * attaches it to the project with the classifier {@code <name>-ansible-role}: it is installed and deployed with it.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public final class PackageMojo extends SpecMojo {
    private static final String TYPE = "tar.gz";

    private final MavenProjectHelper helper;

    /** Maven gives what attaches a file. */
    @Inject
    public PackageMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    void run(Checker checker, List<Path> files) throws IOException, MojoFailureException {
        List<CheckedSpec> specs = checker.compile(files);
        checker.requireFaultlessAndDistinct(specs);
        for (CheckedSpec spec : specs) {
            Optional<RoleArchive> role = RoleArchive.of(spec.artefacts(Emitters.all()));
            if (role.isPresent()) {
                pack(spec.name() + "-ansible-role", role.get());
            } else {
                getLog().info(spec.name() + ": asks for nothing on a host, so there is no role");
            }
        }
    }

    private void pack(String classifier, RoleArchive role) throws IOException {
        String prefix = hasPom() ? project().getBuild().getFinalName() + "-" : "";
        Path file = output(Optional.empty(), prefix + classifier + "." + TYPE);
        boolean isSame = Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), role.bytes());
        if (!isSame) {
            Files.createDirectories(file.getParent());
            Files.write(file, role.bytes());
        }
        getLog().info("role " + role.role() + ": " + shown(file) + (isSame ? " is up to date, nothing rewritten" : ""));
        if (hasPom()) {
            helper.attachArtifact(project(), TYPE, classifier, file.toFile());
        }
    }
}
