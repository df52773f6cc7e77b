package io.keelson.problem;

import io.keelson.origin.Place;

/** A place and what is seen there. */
public record Label(Place place, String text) {}
