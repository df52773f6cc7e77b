/** The command line: words in, exit code out; everything it says is made elsewhere. */
package io.keelson.cli;
