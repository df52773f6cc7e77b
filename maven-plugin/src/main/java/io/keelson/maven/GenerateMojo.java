package io.keelson.maven;

import io.keelson.emit.Emitters;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the files of each spec below the build's folder. A file that already has its bytes is left alone; what is no
 * longer produced is removed.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends EmitMojo {
    /**
     * The folder that gets a folder for each spec, named for the spec; {@code keelson} below the build's folder if it is
     * not given. Executions with other specs or another environment need another one, and so does each module: a folder in
     * it whose spec is gone is removed, unless the command line names the specs.
     */
    @Parameter(property = "keelson.outputDirectory")
    private File outputDirectory;

    @Override
    void emit(List<CheckedSpec> specs, Emitters emitters) throws IOException, MojoFailureException {
        fill(output(Optional.ofNullable(outputDirectory), "keelson"), specs, emitters);
    }
}
