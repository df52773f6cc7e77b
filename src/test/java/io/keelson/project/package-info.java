/** Where the project's own files are, and what holds for all of them. */
package io.keelson.project;
