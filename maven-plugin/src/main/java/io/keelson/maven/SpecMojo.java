package io.keelson.maven;

import io.keelson.compiler.Options;
import io.keelson.report.FailureText;
import io.keelson.value.Day;
import io.keelson.value.InvalidValue;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals that read specs have in common. */
abstract class SpecMojo extends AbstractMojo {
    /** What names specs on the command line. */
    static final String SPECS = "keelson.specs";

    /**
     * The specs. A name with {@code *} or {@code ?} stands for all files of its folder that match. Without any, those of
     * {@code src/main/keelson/*.yaml}, and where there are none there is nothing to check.
     */
    @Parameter(property = SPECS)
    private List<File> specs;

    /** The environment to take; without it the plain spec, checked with each environment. */
    @Parameter(property = "keelson.environment")
    private String environment;

    /** Warnings count like errors. */
    @Parameter(property = "keelson.strict", defaultValue = "false")
    private boolean strict;

    /**
     * The day on which waivers are judged, as YYYY-MM-DD; without it the date of this machine, in UTC. With one, a waiver
     * that has ended since does not fail the build of an old release.
     */
    @Parameter(property = "keelson.today")
    private String today;

    /** Does nothing. */
    @Parameter(property = "keelson.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    /** Does it with the specs of the project, of which there is at least one. */
    abstract void run(Checker checker, List<Path> files) throws IOException, MojoFailureException;

    /** Does what is left to do where there are no specs. */
    void runWithoutSpecs() throws IOException, MojoFailureException {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped, as keelson.skip is set");
            return;
        }
        try {
            SpecFiles found = new SpecFiles(basedir);
            List<Path> files = specs == null || specs.isEmpty() ? found.usual() : found.named(specs);
            if (files.isEmpty()) {
                getLog().info("there is no " + SpecFiles.USUAL);
                runWithoutSpecs();
            } else {
                run(new Checker(getLog(), memory(), options(), strict), files);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(FailureText.of("keelson", e), e);
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(FailureText.of("keelson", e.getCause()), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new MojoExecutionException(FailureText.ofDefect(e), e);
        }
    }

    Optional<String> environment() {
        return Optional.ofNullable(environment);
    }

    BuildMemory memory() {
        return BuildMemory.of(getPluginContext());
    }

    MavenProject project() {
        return project;
    }

    /** Whether there is a POM, and not only a folder. */
    boolean hasPom() {
        return project.getFile() != null;
    }

    /** A folder below the build's; without a POM Maven leaves {@code ${project.build.directory}} unresolved. */
    Path output(Optional<File> given, String name) {
        Path build = hasPom()
                ? Path.of(project.getBuild().getDirectory())
                : basedir.toPath().resolve("target");
        return given.map(File::toPath).orElse(build.resolve(name));
    }

    /** A path as people write it: from the project's folder, where it is below that. */
    Path shown(Path path) {
        Path home = basedir.toPath();
        return path.startsWith(home) && !path.equals(home) ? home.relativize(path) : path;
    }

    private Options options() throws MojoFailureException {
        try {
            Options plain = today == null ? Options.plain() : Options.plain().on(Day.parse(today));
            return environment().map(plain::withEnvironment).orElse(plain);
        } catch (InvalidValue noDay) {
            throw new MojoFailureException("today: " + noDay.getMessage(), noDay);
        }
    }
}
