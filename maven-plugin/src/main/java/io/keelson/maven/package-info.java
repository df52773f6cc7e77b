/** The goals of the Maven plugin. */
package io.keelson.maven;
