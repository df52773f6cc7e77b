package io.keelson.bind;

import io.keelson.origin.Place;

/** A standard that a spec builds on: the name of a built-in one, or the relative path of a file. */
public record Base(String name, Place place) {
    /** Names have no dot and no slash, paths of YAML files have. */
    public boolean isFile() {
        return name.contains("/") || name.contains(".");
    }
}
