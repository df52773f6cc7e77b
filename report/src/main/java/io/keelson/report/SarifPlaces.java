package io.keelson.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the results of a SARIF document are. */
final class SarifPlaces {
    private static final String UNRESERVED = "-._~";

    private final JsonGenerator json;
    private final List<String> files;

    SarifPlaces(JsonGenerator json, Report report) {
        this.json = json;
        this.files = report.problems().stream()
                .flatMap(SarifPlaces::files)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> files(Problem problem) {
        Stream<Span> spans = problem.labels().stream().map(Label::place).flatMap(place -> place.span().stream());
        return Stream.concat(spans, problem.edit().map(edit -> edit.span()).stream())
                .map(Span::file);
    }

    void writeArtifacts() throws IOException {
        json.writeArrayFieldStart("artifacts");
        for (String file : files) {
            json.writeStartObject();
            json.writeObjectFieldStart("location");
            json.writeStringField("uri", uri(file));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * A location: the stretch of a file, and the key. What stands in no text of the user's has only the key, and says
     * which standard it comes from.
     */
    void write(Place place, Optional<String> text) throws IOException {
        json.writeStartObject();
        Optional<Span> span = place.span();
        if (span.isPresent()) {
            json.writeObjectFieldStart("physicalLocation");
            artifact(span.get().file());
            region("region", span.get());
            json.writeEndObject();
        }
        if (!place.key().isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", place.key());
            json.writeEndObject();
            json.writeEndArray();
        }
        Optional<String> said = span.isPresent()
                ? text
                : Optional.of(place.source() + text.map(t -> ": " + t).orElse(""));
        if (said.isPresent()) {
            json.writeObjectFieldStart("message");
            json.writeStringField("text", said.get());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void artifact(String file) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeNumberField("index", files.indexOf(file));
        json.writeEndObject();
    }

    /** SARIF counts as we do: from 1, code points, the end exclusive. */
    void region(String field, Span span) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", span.line());
        json.writeNumberField("startColumn", span.column());
        json.writeNumberField("endLine", span.endLine());
        json.writeNumberField("endColumn", span.endColumn());
        json.writeEndObject();
    }

    /** The path as it was given, relative to nothing but the reader; an absolute one becomes a file's address. */
    static String uri(String file) {
        StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
        for (byte octet : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || c == '/');
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
