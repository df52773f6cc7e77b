package io.keelson.bind;

import io.keelson.read.Node;
import io.keelson.shape.Shape;

/** Binds one section of the spec. */
interface Section {
    /**
     * @param path the section's native key, under which what is found is reported
     */
    void bind(Node node, String path, Binding out);

    /** What may stand in it. */
    Shape.Mapping shape();
}
