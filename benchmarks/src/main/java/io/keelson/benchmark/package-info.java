/** What the way from a spec to its files costs, beside the floors it cannot get under. Not part of any release. */
package io.keelson.benchmark;
