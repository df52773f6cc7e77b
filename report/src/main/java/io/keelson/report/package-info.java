/** Shows the problems of a run, and what is explained of its values, to people and to machines: text, JSON, SARIF. */
package io.keelson.report;
