/** Scalars that cannot hold a wrong value; each prints the native form and parses what it prints. Imports nothing. */
package io.keelson.value;
