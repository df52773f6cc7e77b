package io.keelson.maven;

import io.keelson.emit.Emitters;
import io.keelson.emit.SpecFolders;
import io.keelson.emit.Written;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals that make files have in common. */
abstract class EmitMojo extends SpecMojo {
    /**
     * The emitters to run: ansible, sysctl, systemd, fstab, docker, build, cgroup; without any all of them. Files of the
     * others are neither written, removed nor compared.
     */
    @Parameter(property = "keelson.only")
    private List<String> only;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Does it with specs that have no errors. */
    abstract void emit(List<CheckedSpec> specs, Emitters emitters) throws IOException, MojoFailureException;

    @Override
    final void run(Checker checker, List<Path> files) throws IOException, MojoFailureException {
        Emitters emitters = emitters();
        List<CheckedSpec> specs = checker.compile(files);
        checker.requireFaultlessAndDistinct(specs);
        emit(specs, emitters);
    }

    /** There may be files of specs that were there once. */
    @Override
    final void runWithoutSpecs() throws IOException, MojoFailureException {
        emit(List.of(), emitters());
    }

    /**
     * Makes a folder hold the files of these specs, each in a folder of its name, and of no others but those that were left
     * out on the command line.
     *
     * @throws MojoFailureException when another execution of this build has filled it with something else
     */
    final void fill(Path parent, List<CheckedSpec> specs, Emitters emitters) throws IOException, MojoFailureException {
        List<String> names = names(specs);
        if (!memory().isFree(parent, List.of(names, environment()))) {
            throw new MojoFailureException(
                    shown(parent) + " holds what another execution has just written; each needs a"
                            + " folder of its own, or the same specs");
        }
        SpecFolders folders = new SpecFolders(parent);
        for (CheckedSpec spec : specs) {
            Path folder = folders.of(spec.name());
            Written written = spec.artefacts(emitters).writeTo(folder);
            boolean isSame = written.written().isEmpty() && written.removed().isEmpty();
            getLog().info(spec.name() + ": "
                    + (isSame
                            ? shown(folder) + " is up to date, nothing rewritten"
                            : written.inShort() + " in " + shown(folder)));
            written.notes(shown(folder)).forEach(getLog()::warn);
        }
        for (String name : left(folders, specs)) {
            Written written = folders.remove(name);
            getLog().info(name + ": no longer among the specs, removed from " + shown(parent));
            written.notes(shown(folders.of(name))).forEach(getLog()::warn);
        }
    }

    /**
     * The names of the specs that are gone, but whose folders are there. Who names specs on the command line leaves the
     * others out of this run, and does not say that they are gone.
     */
    final List<String> left(SpecFolders folders, List<CheckedSpec> specs) throws IOException {
        return session.getUserProperties().containsKey(SPECS) ? List.of() : folders.leftBy(names(specs));
    }

    private static List<String> names(List<CheckedSpec> specs) {
        return specs.stream().map(CheckedSpec::name).toList();
    }

    private Emitters emitters() throws MojoFailureException {
        try {
            return only == null || only.isEmpty() ? Emitters.all() : Emitters.only(only);
        } catch (InvalidValue e) {
            throw new MojoFailureException("only: " + e.getMessage(), e);
        }
    }
}
