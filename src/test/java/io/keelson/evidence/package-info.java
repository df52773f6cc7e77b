/** What was seen on real kernels, and the tables and normal forms that are held against it. */
package io.keelson.evidence;
