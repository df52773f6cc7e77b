/** Laws of layers, and what binding makes of texts. */
package io.keelson.bind;
