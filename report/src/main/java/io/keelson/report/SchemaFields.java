package io.keelson.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The plain fields of a schema. */
record SchemaFields(JsonGenerator json) {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");

    /** Each word as a text, and as what YAML takes it for. */
    void words(List<String> words) throws IOException {
        json.writeArrayFieldStart("enum");
        for (String word : words) {
            json.writeString(word);
            if (WHOLE.matcher(word).matches()) {
                json.writeNumber(new BigInteger(word));
            } else if (word.equals("true") || word.equals("false")) {
                json.writeBoolean(Boolean.parseBoolean(word));
            }
        }
        json.writeEndArray();
    }

    void bound(String field, Optional<BigInteger> number) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(field);
            json.writeNumber(number.get());
        }
    }

    void describe(String description) throws IOException {
        if (!description.isEmpty()) {
            json.writeStringField("description", description);
        }
    }

    void strings(String field, List<String> strings) throws IOException {
        json.writeFieldName(field);
        json.writeArray(strings.toArray(String[]::new), 0, strings.size());
    }
}
