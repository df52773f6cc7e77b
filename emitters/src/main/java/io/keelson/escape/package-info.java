/** How text becomes a piece of each output language: one class a language, chosen by the template's path. */
package io.keelson.escape;
