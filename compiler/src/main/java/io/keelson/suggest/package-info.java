/** The nearest known name to one that nobody knows. Imports nothing of the project. */
package io.keelson.suggest;
