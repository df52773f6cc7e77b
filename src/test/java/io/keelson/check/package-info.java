/** Rules held to annotated specs: a marker stands at the line it is about, and nothing beyond the markers is allowed. */
package io.keelson.check;
