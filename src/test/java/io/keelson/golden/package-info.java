/** Compares what Keelson prints and writes with files that a person has read and agreed to. */
package io.keelson.golden;
