/** The samples of the project: what they compile to, what is wrong with the one that must fail, and laws over both. */
package io.keelson.samples;
