/** What each template shows: one record of typed pieces a template, made from the model. */
package io.keelson.view;
