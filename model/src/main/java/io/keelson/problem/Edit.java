package io.keelson.problem;

import io.keelson.origin.Span;

/** A change of the spec's text that mends a problem: what stands at the span becomes the new text. */
public record Edit(Span span, String text) {}
