/** Nodes to typed settings, by the keys and the facts; what cannot be typed becomes a problem and an unknown key. */
package io.keelson.bind;
