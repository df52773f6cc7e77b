package io.keelson.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Accepted;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A report as the JSON document that other tools rely on: its keys and their order are a contract. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static String of(Report report) {
        return JsonDocument.of(json -> new JsonReport(json).write(report));
    }

    private void write(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("keelson", Version.text());
        json.writeArrayFieldStart("problems");
        for (Problem problem : report.problems()) {
            write(problem);
        }
        json.writeEndArray();
        json.writeFieldName("failures");
        String[] failures = report.failures().toArray(String[]::new);
        json.writeArray(failures, 0, failures.length);
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeEndObject();
    }

    private void write(Problem problem) throws IOException {
        RuleText rule = problem.rule();
        json.writeStartObject();
        json.writeStringField("code", rule.code());
        json.writeStringField("name", rule.name());
        json.writeStringField("severity", rule.severity().toString());
        json.writeStringField("title", rule.title());
        json.writeStringField("message", problem.message());
        json.writeObjectFieldStart("at");
        write(problem.at());
        json.writeEndObject();
        related(problem.related());
        json.writeStringField("why", problem.why());
        json.writeStringField("fix", problem.fix());
        if (problem.accepted().isPresent()) {
            accepted(problem.accepted().get());
        }
        if (problem.environments().isPresent()) {
            json.writeFieldName("environments");
            json.writeArray(
                    problem.environments().get().toArray(String[]::new),
                    0,
                    problem.environments().get().size());
        }
        json.writeEndObject();
    }

    private void accepted(Accepted accepted) throws IOException {
        json.writeStringField("accepted", accepted.because());
        json.writeObjectFieldStart("acceptedAt");
        write(accepted.place());
        if (accepted.until().isPresent()) {
            json.writeStringField("until", accepted.until().get().toString());
        }
        json.writeEndObject();
    }

    private void related(List<Label> labels) throws IOException {
        json.writeArrayFieldStart("related");
        for (Label label : labels) {
            json.writeStartObject();
            write(label.place());
            json.writeStringField("message", label.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(Place place) throws IOException {
        json.writeStringField("file", place.source());
        json.writeStringField("key", place.key());
        Optional<Span> span = place.span();
        if (span.isPresent()) {
            json.writeNumberField("line", span.get().line());
            json.writeNumberField("column", span.get().column());
            json.writeNumberField("endLine", span.get().endLine());
            json.writeNumberField("endColumn", span.get().endColumn());
        }
    }
}
