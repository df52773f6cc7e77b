/** What exists on which target: rows of the tables in {@code facts/}, and the target they are held against. */
package io.keelson.fact;
