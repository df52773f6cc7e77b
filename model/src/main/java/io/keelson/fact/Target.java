package io.keelson.fact;

/** What a standard will run on. */
public record Target() {}
