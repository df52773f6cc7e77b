/** The one entry: from the text of a spec to its standard and everything that is wrong with it. */
package io.keelson.compiler;
