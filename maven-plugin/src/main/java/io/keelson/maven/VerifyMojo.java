package io.keelson.maven;

import io.keelson.emit.Drift;
import io.keelson.emit.Emitters;
import io.keelson.emit.SpecFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares a committed folder with what would be generated, and writes nothing. Where they differ it shows how, and the
 * build fails with the command that mends it.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class VerifyMojo extends EmitMojo {
    /**
     * The committed folder; each spec has a folder of its name in it. It is for the specs of one module: a folder in it
     * whose spec is gone is a difference, unless the command line names the specs.
     */
    @Parameter(property = "keelson.committedDirectory", required = true)
    private File committedDirectory;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    void emit(List<CheckedSpec> specs, Emitters emitters) throws IOException, MojoFailureException {
        SpecFolders folders = new SpecFolders(committedDirectory.toPath());
        boolean differs = false;
        for (CheckedSpec spec : specs) {
            Path folder = folders.of(spec.name());
            Drift drift = spec.artefacts(emitters).compareWith(folder);
            String words = drift.inWords(spec.name(), shown(folder));
            if (drift.isEmpty()) {
                getLog().info(words);
            } else {
                getLog().error(words);
                differs = true;
            }
        }
        for (String name : left(folders, specs)) {
            getLog().error(name + ": " + shown(folders.of(name)) + " is stale, as it is no longer among the specs");
            differs = true;
        }
        if (differs) {
            throw new MojoFailureException(shown(folders.parent()) + " is not what would be generated; mend it with: "
                    + new MendingCommand(execution, project()).text());
        }
    }
}
