/** Where something stands in a text, or what it comes from. Imports nothing. */
package io.keelson.origin;
