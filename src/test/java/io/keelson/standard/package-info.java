/** Laws of the standard and its wholes over everything that can be constructed. */
package io.keelson.standard;
