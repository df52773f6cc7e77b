/** From a standard to files: in memory first, then into a folder, all or nothing. */
package io.keelson.emit;
