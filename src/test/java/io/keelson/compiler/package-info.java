/** What a whole text compiles to: layers, spellings, derived values, origins, and what stays silent. */
package io.keelson.compiler;
