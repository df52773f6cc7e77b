package io.keelson.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON Schema, held by a validator that is not ours. */
public final class JsonSchema {
    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /** The one that OASIS published for SARIF 2.1.0, which is of draft 7. */
    public static JsonSchema ofSarif() {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return of(text, SpecificationVersion.DRAFT_7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of ours, of draft 2020-12. */
    public static JsonSchema of(String text) {
        return of(text, SpecificationVersion.DRAFT_2020_12);
    }

    /** The one that every schema of draft 2020-12 keeps. */
    public static JsonSchema ofSchemas() {
        SpecificationVersion version = SpecificationVersion.DRAFT_2020_12;
        return new JsonSchema(SchemaRegistry.withDefaultDialect(version)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")));
    }

    private static JsonSchema of(String text, SpecificationVersion version) {
        return new JsonSchema(SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON));
    }

    /** What is wrong with a JSON document; formats such as that of addresses count. */
    public List<String> faultsOfJson(String document) {
        return faults(document, InputFormat.JSON);
    }

    /** What is wrong with a YAML document, read as an editor reads it. */
    public List<String> faultsOfYaml(String document) {
        return faults(document, InputFormat.YAML);
    }

    private List<String> faults(String document, InputFormat format) {
        return schema
                .validate(
                        document,
                        format,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
