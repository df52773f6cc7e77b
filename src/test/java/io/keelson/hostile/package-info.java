/**
 * Hostile values on their whole way: typed into a spec or built in Java, emitted, and read back by the program that the
 * file is for. What arrives is compared with what was typed, byte for byte; what does not arrive was refused with a
 * reason. The same seed gives the same standards.
 */
package io.keelson.hostile;
