/** Layers to one standard: bases under the spec, derived values over it, and the wholes that must hold. */
package io.keelson.resolve;
