package io.keelson.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keelson.problem.Edit;
import io.keelson.problem.Label;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report as SARIF 2.1.0: one run, the rules that were broken, a result for each problem. It names no time, host or
 * folder, so that the same problems give the same bytes. Source: OASIS, Static Analysis Results Interchange Format.
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** A source that is one address and nothing more. */
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s;]+");

    private final JsonGenerator json;
    private final SarifPlaces places;
    private final List<RuleText> rules;

    private SarifReport(JsonGenerator json, Report report) {
        this.json = json;
        this.places = new SarifPlaces(json, report);
        this.rules = report.problems().stream()
                .map(Problem::rule)
                .distinct()
                .sorted(Comparator.comparing(RuleText::code))
                .toList();
    }

    static String of(Report report) {
        return JsonDocument.of(json -> new SarifReport(json, report).write(report));
    }

    private void write(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "keelson");
        json.writeStringField("version", Version.text());
        json.writeArrayFieldStart("rules");
        for (RuleText rule : rules) {
            write(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        invocation(report.failures());
        json.writeStringField("columnKind", "unicodeCodePoints");
        places.writeArtifacts();
        json.writeArrayFieldStart("results");
        for (Problem problem : report.problems()) {
            write(problem);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Whether all that was asked for could be looked at: no results are no good news where it was not. */
    private void invocation(List<String> failures) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", failures.isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (String failure : failures) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            message("message", failure);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void write(RuleText rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.code());
        json.writeStringField("name", rule.name());
        message("shortDescription", rule.title());
        message("fullDescription", rule.why());
        message("help", rule.fix() + "\nSource: " + rule.source());
        if (ADDRESS.matcher(rule.source()).matches()) {
            json.writeStringField("helpUri", rule.source());
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.rule().code());
        json.writeNumberField("ruleIndex", rules.indexOf(problem.rule()));
        json.writeStringField("level", problem.rule().severity().toString());
        message("message", problem.rule().title() + ": " + problem.message() + Only.in(problem));
        json.writeArrayFieldStart("locations");
        places.write(problem.at(), Optional.empty());
        json.writeEndArray();
        json.writeArrayFieldStart("relatedLocations");
        for (Label label : problem.related()) {
            places.write(label.place(), Optional.of(label.text()));
        }
        json.writeEndArray();
        if (problem.edit().isPresent()) {
            fix(problem.fix(), problem.edit().get());
        }
        if (problem.accepted().isPresent()) {
            suppression(problem.accepted().get().toString());
        }
        // The reason and the remedy of this very problem: a rule's have no numbers.
        json.writeObjectFieldStart("properties");
        json.writeStringField("why", problem.why());
        json.writeStringField("fix", problem.fix());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void fix(String words, Edit edit) throws IOException {
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        message("description", words);
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        places.artifact(edit.span().file());
        json.writeArrayFieldStart("replacements");
        json.writeStartObject();
        places.region("deletedRegion", edit.span());
        message("insertedContent", edit.text());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void suppression(String because) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "inSource");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", because);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void message(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
