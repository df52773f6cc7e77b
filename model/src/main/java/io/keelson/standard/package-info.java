/** The typed standard of one service or host: its keys, its settings and the wholes they form. */
package io.keelson.standard;
