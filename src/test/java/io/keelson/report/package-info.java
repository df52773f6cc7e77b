/** What people and machines are shown of problems. */
package io.keelson.report;
