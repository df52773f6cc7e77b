/** What a spec may hold, as data: the binder reads by it, and a schema is written from it. */
package io.keelson.shape;
