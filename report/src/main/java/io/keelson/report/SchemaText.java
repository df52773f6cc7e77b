package io.keelson.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keelson.shape.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The shape of a spec as a JSON Schema of draft 2020-12, which editors complete and check by. */
public final class SchemaText {
    /** What YAML may take the text of a scalar for: an editor sees a number where we see what was typed. */
    private static final List<String> SCALAR = List.of("string", "number", "boolean");

    private final JsonGenerator json;
    private final SchemaFields fields;
    private final SortedMap<String, Shape> named = new TreeMap<>();
    private final SortedMap<String, Shape.Text> types = new TreeMap<>();

    private SchemaText(JsonGenerator json) {
        this.json = json;
        this.fields = new SchemaFields(json);
    }

    /** One JSON document and a line break. */
    public static String of(Shape.Mapping spec) {
        return JsonDocument.of(json -> new SchemaText(json).write(spec));
    }

    private void write(Shape.Mapping spec) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringField("title", "A spec of Keelson " + Version.text());
        mapping(spec, "object");
        json.writeObjectFieldStart("$defs");
        // Named shapes first: writing them meets the types.
        for (Map.Entry<String, Shape> shape : named.entrySet()) {
            object("section-" + shape.getKey(), shape.getValue());
        }
        json.writeObjectFieldStart("scalar");
        fields.strings("type", SCALAR);
        json.writeEndObject();
        for (Map.Entry<String, Shape.Text> type : types.entrySet()) {
            json.writeObjectFieldStart(type.getKey());
            json.writeStringField("$ref", "#/$defs/scalar");
            fields.strings("examples", type.getValue().examples());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void object(String field, Shape shape) throws IOException {
        json.writeObjectFieldStart(field);
        content(shape);
        json.writeEndObject();
    }

    private void content(Shape shape) throws IOException {
        if (shape instanceof Shape.Text text) {
            text(text);
        } else if (shape instanceof Shape.Mapping mapping) {
            mapping(mapping, "object", "null"); // an empty node is an empty section
        } else if (shape instanceof Shape.Texts texts) {
            texts(texts);
        } else if (shape instanceof Shape.Items items) {
            fields.strings("type", List.of("array", "null"));
            object("items", items.item());
        } else if (shape instanceof Shape.Voidable voidable) {
            any(() -> item(voidable.text()), () -> type("null"));
        } else if (shape instanceof Shape.Forms forms) {
            json.writeArrayFieldStart("anyOf");
            for (Shape form : forms.forms()) {
                item(form);
            }
            json.writeEndArray();
        } else if (shape instanceof Shape.Named name) {
            named.put(name.name(), name.shape());
            json.writeStringField("$ref", "#/$defs/section-" + name.name());
        }
    }

    private void item(Shape shape) throws IOException {
        json.writeStartObject();
        content(shape);
        json.writeEndObject();
    }

    private void type(String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeEndObject();
    }

    private void texts(Shape.Texts texts) throws IOException {
        fields.describe(texts.item().description());
        Shape.Text plain = texts.item().described("");
        any(() -> item(plain), () -> {
            json.writeStartObject();
            json.writeStringField("type", "array");
            object("items", plain);
            if (texts.most().isPresent()) {
                json.writeNumberField("maxItems", texts.most().get());
            }
            json.writeEndObject();
        });
    }

    private interface Part {
        void write() throws IOException;
    }

    private void any(Part one, Part other) throws IOException {
        json.writeArrayFieldStart("anyOf");
        one.write();
        other.write();
        json.writeEndArray();
    }

    private void text(Shape.Text text) throws IOException {
        fields.describe(text.description());
        if (!text.words().isEmpty()) {
            fields.words(text.words());
            return;
        }
        Optional<Shape.Text> type =
                Optional.of(text).filter(typed -> !typed.type().isEmpty());
        if (type.isPresent()) {
            types.computeIfAbsent(text.type(), name -> text);
            json.writeStringField("$ref", "#/$defs/" + text.type());
        } else {
            json.writeStringField("$ref", "#/$defs/scalar");
            if (!text.examples().isEmpty()) {
                fields.strings("examples", text.examples());
            }
        }
        fields.bound("minimum", text.least());
        fields.bound("maximum", text.greatest());
    }

    private void mapping(Shape.Mapping mapping, String... type) throws IOException {
        fields.describe(mapping.description());
        fields.strings("type", List.of(type));
        if (!mapping.keys().isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, Shape> key : mapping.keys().entrySet()) {
                object(key.getKey(), key.getValue());
            }
            json.writeEndObject();
        }
        if (!mapping.required().isEmpty()) {
            fields.strings("required", mapping.required());
        }
        others(mapping);
    }

    /** A pattern for other keys also holds for known ones that match it: then it is said of all names. */
    private void others(Shape.Mapping mapping) throws IOException {
        if (mapping.others().isEmpty()) {
            json.writeBooleanField("additionalProperties", false);
            return;
        }
        Pattern names = Pattern.compile(mapping.names());
        boolean matchesKnown = mapping.keys().keySet().stream()
                .anyMatch(key -> names.matcher(key).find());
        if (matchesKnown || mapping.names().isEmpty()) {
            if (!mapping.names().isEmpty()) {
                json.writeObjectFieldStart("propertyNames");
                json.writeStringField("pattern", mapping.names());
                json.writeEndObject();
            }
            object("additionalProperties", mapping.others().get());
        } else {
            json.writeObjectFieldStart("patternProperties");
            object(mapping.names(), mapping.others().get());
            json.writeEndObject();
            json.writeBooleanField("additionalProperties", false);
        }
    }
}
