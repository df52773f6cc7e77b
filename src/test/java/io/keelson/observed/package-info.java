/** What systemd was seen to do with lines of units, and what we say of the same lines on the same systemd. */
package io.keelson.observed;
