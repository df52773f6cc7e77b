/** The built-in rules, one class each, and the list that names them all. */
package io.keelson.check;
