/** Exit codes, streams and words of the command line, and the script that starts it. */
package io.keelson.cli;
