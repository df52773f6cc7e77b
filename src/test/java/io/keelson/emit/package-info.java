/** The files of a standard, and what writing them into a folder promises. */
package io.keelson.emit;
