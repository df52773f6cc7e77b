package io.keelson.maven;

import io.keelson.emit.Emitters;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the files of each spec into a folder that is committed beside the sources; see {@code verify}. */
@Mojo(name = "update", threadSafe = true, requiresProject = false)
public final class UpdateMojo extends EmitMojo {
    /**
     * The committed folder; each spec has a folder of its name in it. It is for the specs of one module: a folder in it
     * whose spec is gone is removed, unless the command line names the specs.
     */
    @Parameter(property = "keelson.committedDirectory", required = true)
    private File committedDirectory;

    @Override
    void emit(List<CheckedSpec> specs, Emitters emitters) throws IOException, MojoFailureException {
        fill(committedDirectory.toPath(), specs, emitters);
    }
}
