package io.keelson.bind;

import io.keelson.origin.Place;

/**
 * A standard that a spec builds on: the name of a built-in one, or the relative path of a file.
 *
 * @param isProfile whether it is named under {@code profile}, whose standards have no name of their own
 */
public record Base(String name, boolean isProfile, Place place) {
    /** Names have no dot and no slash, paths of YAML files have. */
    public boolean isFile() {
        return !isProfile && (name.contains("/") || name.contains("."));
    }
}
