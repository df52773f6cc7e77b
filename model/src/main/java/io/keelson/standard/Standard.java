package io.keelson.standard;

/** The typed standard of one service or host. */
public record Standard() {}
