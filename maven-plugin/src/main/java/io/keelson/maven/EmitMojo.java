package io.keelson.maven;

import io.keelson.emit.Artefacts;
import io.keelson.emit.Emitters;
import io.keelson.emit.SpecFolders;
import io.keelson.emit.Written;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /** Does it with specs that have no errors. */
    abstract void emit(List<Spec> specs, Emitters emitters) throws IOException, MojoFailureException;

    @Override
    final void run(Checker checker, List<Path> files) throws IOException, MojoFailureException {
        Emitters emitters = emitters();
        List<Spec> specs = checker.compile(files);
        checker.requireFaultless(specs);
        emit(specs, emitters);
    }

    /** Makes a folder hold the files of these specs, each in a folder of its name, and of no others. */
    final void fill(Path parent, List<Spec> specs, Emitters emitters) throws IOException {
        SpecFolders folders = new SpecFolders(parent);
        for (Spec spec : specs) {
            Path folder = folders.of(spec.name());
            Artefacts artefacts = spec.artefacts(emitters);
            Written written = artefacts.writeTo(folder);
            memory().written(folder);
            boolean isSame = written.written().isEmpty() && written.removed().isEmpty();
            String what = isSame ? "up to date, nothing rewritten" : written.inShort();
            getLog().info(spec.name() + ": " + Checker.many(artefacts.files().size(), "file") + " in " + shown(folder)
                    + ": " + what);
            written.notes(shown(folder)).forEach(getLog()::warn);
        }
        for (String name : left(folders, specs)) {
            Written written = folders.remove(name);
            getLog().info(name + ": no longer among the specs, removed from " + shown(parent));
            written.notes(shown(folders.of(name))).forEach(getLog()::warn);
        }
    }

    /** The folders of specs that are no more; not those that another execution of this build has filled. */
    final List<String> left(SpecFolders folders, List<Spec> specs) throws IOException {
        List<String> names = specs.stream().map(Spec::name).toList();
        return folders.leftBy(names).stream()
                .filter(name -> !memory().isWritten(folders.of(name)))
                .toList();
    }

    private Emitters emitters() throws MojoFailureException {
        try {
            return only == null || only.isEmpty() ? Emitters.all() : Emitters.only(only);
        } catch (InvalidValue e) {
            throw new MojoFailureException("only: " + e.getMessage(), e);
        }
    }
}
