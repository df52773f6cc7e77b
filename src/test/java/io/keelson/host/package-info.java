/**
 * The emitted role on hosts of its own: Debian in containers and virtual machines, which {@code src/test/hosts} brings
 * up. What a host does is read from the host and compared with the compiled standard; the role's word is not taken for
 * it.
 */
package io.keelson.host;
