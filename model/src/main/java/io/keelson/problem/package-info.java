/** What is wrong, where, why, and how to mend it. Imports only origins. */
package io.keelson.problem;
