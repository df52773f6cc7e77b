/** Every sample's files put before the programs they are for, and what those read held against the model. */
package io.keelson.proof;
