package io.keelson.docs;

import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The goals of the Maven plugin and their parameters, as its own descriptor has them. */
final class PluginPage {
    private static final String HEAD = """
            # The goals of the Maven plugin

            Written from the plugin's descriptor; [maven.md](maven.md) says how they are used.
            `mvn keelson:help -Ddetail` prints the same.
            """;

    private PluginPage() {}

    static Path descriptor() {
        return Project.file("maven-plugin/target/classes/META-INF/maven/plugin.xml");
    }

    static String text() throws IOException, ParserConfigurationException, SAXException {
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(descriptor().toFile())
                .getDocumentElement();
        StringBuilder page = new StringBuilder(HEAD);
        for (Element goal : children(child(plugin, "mojos"), "mojo")) {
            if (!value(goal, "goal").equals("help")) {
                page.append(goal(goal));
            }
        }
        return page.toString();
    }

    private static String goal(Element goal) {
        TreeMap<String, String> rows = new TreeMap<>();
        Element configuration = child(goal, "configuration");
        for (Element parameter : children(child(goal, "parameters"), "parameter")) {
            if (value(parameter, "editable").equals("true")) {
                String name = value(parameter, "name");
                Element set = child(configuration, name);
                String property = set.getTextContent().replaceAll("[${}]", "");
                String initial = set.getAttribute("default-value");
                String must = value(parameter, "required").equals("true") ? " Required." : "";
                rows.put(
                        name,
                        "| `" + name + "` | `" + property + "` | "
                                + (initial.isEmpty() ? "" : "`" + initial + "`") + " | "
                                + value(parameter, "description") + must + " |\n");
            }
        }
        String phase = value(goal, "phase");
        return "\n## keelson:" + value(goal, "goal") + "\n\n" + value(goal, "description") + "\n\n"
                + (phase.isEmpty() ? "Bound to no phase." : "Bound to the phase `" + phase + "` by default.")
                + (value(goal, "threadSafe").equals("true") ? " Thread-safe." : "")
                + (value(goal, "requiresProject").equals("false") ? " Needs no POM." : "")
                + "\n\n| parameter | user property | default | |\n|---|---|---|---|\n" + String.join("", rows.values());
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(parent.getTagName() + " has no " + name));
    }

    private static String value(Element parent, String name) {
        return children(parent, name).stream()
                .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }
}
