/** What arrives behind each escape, read back by readers that know nothing of it. */
package io.keelson.escape;
