package io.keelson.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks specs and writes nothing; the build fails where one has an error. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class CheckMojo extends SpecMojo {
    @Override
    void run(Checker checker, List<Path> files) throws IOException, MojoFailureException {
        List<CheckedSpec> specs = checker.compile(files);
        checker.requireFaultless(specs);
        getLog().info(Checker.many(specs.size(), "spec") + " checked: " + checker.inShort(specs));
    }
}
