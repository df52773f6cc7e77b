/** What can be said of one setting: where it comes from, what it does, what depends on it. Rules and files are names here. */
package io.keelson.explain;
