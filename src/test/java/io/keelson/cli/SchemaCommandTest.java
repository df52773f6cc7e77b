package io.keelson.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.compiler.Keelson;
import io.keelson.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
    @Test
    void theSchemaIsAResult() throws IOException {
        Cli result = Cli.run("schema");
        assertEquals(new Cli(0, result.out(), ""), result);
        JsonNode document = result.document();
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                document.get("$schema").textValue());
        assertEquals(
                new ObjectMapper()
                        .readTree("{\"description\": \"SOFT:HARD; one number sets both\", \"anyOf\": ["
                                + "{\"$ref\": \"#/$defs/limit-number\"}, {\"type\": \"array\","
                                + " \"items\": {\"$ref\": \"#/$defs/limit-number\"}, \"maxItems\": 1}]}"),
                document.at("/$defs/section-systemd/properties/Service/properties/LimitNOFILE"));
        assertEquals(2, Cli.run("schema", "more").exit());
    }

    @Test
    void theDocumentsNameEveryKeyThatIsTaken() throws IOException {
        String spec = Files.readString(Project.file("docs/spec.md"));
        for (String key : Keelson.shape().keys().keySet()) {
            assertTrue(spec.contains("| `" + key + "` |"), key + " is not in docs/spec.md");
        }
    }
}
