package io.keelson.maven;

import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The command that writes what {@code verify} compared with, to be typed where this build was started.
 *
 * @param verify the execution that compared, whose configuration the command needs too
 */
record MendingCommand(MojoExecution verify, MavenProject project) {
    /** The execution of a goal that was typed and not configured. */
    private static final String TYPED = "default-cli";

    String text() {
        if (project.getFile() == null) {
            return "mvn " + verify.getGroupId() + ":" + verify.getArtifactId() + ":" + verify.getVersion()
                    + ":update, with the same -D options";
        }
        String id = verify.getExecutionId();
        String goal = "mvn keelson:update" + (id.equals(TYPED) ? "" : "@" + id);
        return project.isExecutionRoot() ? goal : goal + " -pl :" + project.getArtifactId();
    }
}
