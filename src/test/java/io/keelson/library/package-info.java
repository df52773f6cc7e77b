/** Keelson as a library: what it offers, what other jars add to it, and what it leaves alone. */
package io.keelson.library;
