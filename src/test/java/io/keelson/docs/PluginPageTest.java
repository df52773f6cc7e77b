package io.keelson.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.golden.Golden;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PluginPageTest {
    /** Projects that the build of the plugin builds. */
    private static final List<String> BUILT = List.of(
            "samples/maven-consumer/pom.xml",
            "maven-plugin/src/it/committed/pom.xml",
            "maven-plugin/src/it/extended/pom.xml");

    @Test
    void thePageSaysWhatTheDescriptorSays() throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(Files.exists(PluginPage.descriptor()), "the plugin is not built");
        }
        Golden.in("../../../../docs").matches("maven-goals.md", PluginPage.text());
    }

    @Test
    void everySnippetStandsInAProjectThatIsBuilt() throws IOException {
        String projects = "";
        for (String pom : BUILT) {
            projects += plain(Files.readString(Project.file(pom)));
        }
        List<MatchResult> snippets = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Project.file("docs/maven.md")))
                .results()
                .toList();
        assertEquals(3, snippets.size());
        for (MatchResult snippet : snippets) {
            assertTrue(projects.contains(plain(snippet.group(1))), snippet.group(1));
        }
    }

    /** Without what differs between a page and a POM: white space, and the version, which the build puts in. */
    private static String plain(String xml) {
        return xml.replaceAll("<version>[^<]*</version>", "").replaceAll("\\s+", "");
    }
}
