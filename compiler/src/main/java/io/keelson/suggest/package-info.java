/** The nearest known names to one that nobody knows, and how a problem offers them. */
package io.keelson.suggest;
