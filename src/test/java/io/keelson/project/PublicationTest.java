package io.keelson.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * What Maven Central asks of a POM (https://central.sonatype.org/publish/requirements/), and that the top's is the one
 * place for what all share.
 */
class PublicationTest {
    private static final List<String> SHARED = List.of(
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    @Test
    void theTopSaysWhatAllModulesShare() throws Exception {
        List<String> missing = new ArrayList<>(SHARED);
        missing.removeIf(path -> !read("", path).isBlank());
        assertEquals(List.of(), missing);
    }

    @Test
    void everyModuleSaysWhatItIs() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String module : modules()) {
            for (String path : List.of("name", "description")) {
                if (read(module, path).isBlank()) {
                    wrong.add(module + " has no " + path);
                }
            }
            if (!read(module, "parent/version").equals(read("", "version"))) {
                wrong.add(module + " has another version");
            }
            for (String path : List.of("repositories", "pluginRepositories", "version", "groupId")) {
                if (!read(module, path).isBlank()) {
                    wrong.add(module + " has " + path);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Nobody could resolve what they name. */
    @Test
    void noDependencyIsASnapshotOfSomebodyElse() throws Exception {
        for (String module : modules()) {
            String pom = Files.readString(pom(module)).replaceAll("(?s)<parent>.*?</parent>", "");
            assertFalse(pom.contains("-SNAPSHOT"), module);
        }
    }

    private static List<String> modules() throws Exception {
        List<String> modules = new ArrayList<>();
        int count = Integer.parseInt(read("", "modules/module", "count"));
        for (int i = 1; i <= count; i++) {
            modules.add(read("", "modules/module[" + i + "]"));
        }
        assertFalse(modules.isEmpty());
        return modules;
    }

    private static Path pom(String module) {
        return Project.file(module).resolve("pom.xml");
    }

    private static String read(String module, String path) {
        return read(module, path, "normalize-space");
    }

    private static String read(String module, String path, String function) {
        try {
            Document pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom(module).toFile());
            XPath xpath = XPathFactory.newInstance().newXPath();
            return xpath.evaluate(function + "(/project/" + path + ")", pom);
        } catch (Exception e) {
            throw new AssertionError(module + ": " + path, e);
        }
    }
}
