package io.keelson.emit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Readers of the smaller formats. */
final class Readers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Readers() {}

    /** sysctl.d(5): key and value around the first equals sign, blanks around both dropped. */
    static Map<String, String> assignments(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String line : text.split("\n")) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                String value = line.substring(equals + 1).replaceAll("^[ \t]+|[ \t]+$", "");
                if (values.put(line.substring(0, equals).trim(), value) != null) {
                    throw new AssertionError("twice: " + line);
                }
            }
        }
        return values;
    }

    /** fstab(5): the first four of six fields, octal escapes resolved. */
    static List<List<String>> fstab(String text) {
        List<List<String>> mounts = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                List<String> fields = List.of(line.split("[ \t]", -1));
                if (fields.size() != 6
                        || !fields.get(4).equals("0")
                        || !fields.get(5).matches("[012]")) {
                    throw new AssertionError("no line of fstab: " + line);
                }
                mounts.add(fields.subList(0, 4).stream()
                        .map(Readers::withoutOctals)
                        .toList());
            }
        }
        return mounts;
    }

    private static String withoutOctals(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            boolean octal = field.charAt(i) == '\\';
            text.append(octal ? (char) Integer.parseInt(field.substring(i + 1, i + 4), 8) : field.charAt(i));
            i += octal ? 3 : 0;
        }
        return text.toString();
    }

    /** The lines of an env file as they stand. */
    static Map<String, String> envFile(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return values;
    }

    static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static Map<String, String> json(String json) {
        Map<String, String> values = new TreeMap<>();
        node(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }

    /** YAML, in which Ansible's mark for what no template may touch is no more than a mark. */
    static Map<?, ?> yaml(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setTagConstructors(Map.of(new Tag("!unsafe"), node -> ((ScalarNode) node).getValue()))
                .build();
        return new Load(settings).loadFromString(text) instanceof Map<?, ?> mapping ? mapping : Map.of();
    }
}
