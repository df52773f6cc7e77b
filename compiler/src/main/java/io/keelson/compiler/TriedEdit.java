package io.keelson.compiler;

import io.keelson.origin.Span;
import io.keelson.problem.Edit;
import io.keelson.problem.EditedText;
import io.keelson.read.Document;
import io.keelson.read.Node;
import io.keelson.read.Reader;
import java.util.List;
import java.util.Optional;

/**
 * An edit that was carried out on its text to see what becomes of that: a comma parts a text in two inside of brackets,
 * and a key may be there already under its right name.
 */
record TriedEdit(Document before, String text) {
    /** The edit, or the same with quotes around what it writes; empty where neither leaves the rest as it is. */
    Optional<Edit> safe(Edit edit) {
        if (before.isCutOff() || before.inexact().contains(edit.span())) {
            return Optional.empty();
        }
        Edit quoted =
                new Edit(edit.span(), "\"" + edit.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        if (leavesTheRest(edit)) {
            return Optional.of(edit);
        }
        return leavesTheRest(quoted) && isWritten(edit, quoted) ? Optional.of(quoted) : Optional.empty();
    }

    /** Whether the text has the same keys and, but for a list that is written, as many items behind it. */
    private boolean leavesTheRest(Edit edit) {
        Document after = read(edit);
        boolean isList = edit.text().startsWith("[");
        return !after.isCutOff()
                && after.problems().size() <= before.problems().size()
                && entries(after) == entries(before)
                && (isList || items(after) == items(before));
    }

    /** Whether what stands there reads as it was meant: quotes in the middle of a text would belong to it. */
    private boolean isWritten(Edit meant, Edit quoted) {
        return read(quoted)
                .root()
                .flatMap(root -> at(root, meant.span()))
                .filter(meant.text()::equals)
                .isPresent();
    }

    private Document read(Edit edit) {
        return Reader.read(
                EditedText.of(text, List.of(edit)).text(), edit.span().file());
    }

    private static Optional<String> at(Node node, Span span) {
        if (node instanceof Node.Scalar scalar) {
            boolean isThere =
                    scalar.span().line() == span.line() && scalar.span().column() == span.column();
            return isThere ? Optional.of(scalar.text()) : Optional.empty();
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream()
                    .flatMap(item -> at(item, span).stream())
                    .findFirst();
        }
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .flatMap(entry -> at(entry.value(), span).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static long entries(Document document) {
        return document.root().map(TriedEdit::entries).orElse(0L);
    }

    private static long entries(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().mapToLong(TriedEdit::entries).sum();
        }
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .mapToLong(entry -> 1 + entries(entry.value()))
                        .sum()
                : 0;
    }

    private static long items(Document document) {
        return document.root().map(TriedEdit::items).orElse(0L);
    }

    private static long items(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().size()
                    + list.items().stream().mapToLong(TriedEdit::items).sum();
        }
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .mapToLong(entry -> items(entry.value()))
                        .sum()
                : 0;
    }
}
