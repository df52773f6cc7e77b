/** Specs that nobody would write, made of those that somebody did. */
package io.keelson.fuzz;
