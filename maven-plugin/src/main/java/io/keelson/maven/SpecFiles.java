package io.keelson.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Finds the specs of a project.
 *
 * @param basedir the project's folder, or without a project the one Maven was started in
 */
record SpecFiles(File basedir) {
    private static final String FOLDER = "src/main/keelson";
    private static final String PATTERN = "*.yaml";

    /** Where they are looked for when none are named. */
    static final String USUAL = FOLDER + "/" + PATTERN;

    /** All of the usual place, in the order of their names; none where there is no such place. */
    List<Path> usual() throws IOException {
        return matching(new File(basedir, FOLDER), PATTERN);
    }

    /**
     * Those of a list, in its order; a name with {@code *} or {@code ?} stands for all files of its folder that match.
     *
     * @throws MojoFailureException for one that is not there
     */
    List<Path> named(List<File> specs) throws IOException, MojoFailureException {
        List<Path> files = new ArrayList<>();
        for (File spec : specs) {
            if (spec.getName().matches(".*[*?].*")) {
                List<Path> found = matching(spec.getAbsoluteFile().getParentFile(), spec.getName());
                require(!found.isEmpty(), spec, "no file matches");
                files.addAll(found);
            } else {
                require(spec.exists(), spec, "no such file");
                require(!spec.isDirectory(), spec, "is a folder, not a file");
                files.add(spec.toPath());
            }
        }
        return files;
    }

    private static void require(boolean holds, File spec, String reason) throws MojoFailureException {
        if (!holds) {
            throw new MojoFailureException(spec + ": " + reason);
        }
    }

    private static List<Path> matching(File folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        if (folder.isDirectory()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.toPath(), pattern)) {
                files.forEach(found::add);
            }
        }
        found.removeIf(file -> !Files.isRegularFile(file));
        found.sort(null);
        return found;
    }
}
