/** YAML text to nodes with places; the only package that knows the YAML engine. */
package io.keelson.read;
