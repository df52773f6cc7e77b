/** What the documents show is what the program does. */
package io.keelson.docs;
