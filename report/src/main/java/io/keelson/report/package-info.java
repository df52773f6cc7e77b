/** Shows the problems of a run to people and to machines; imports only origins, problems and a JSON writer. */
package io.keelson.report;
