/** The contracts of a rule and of a rule of several standards: a text, and a check that says where and with which numbers. */
package io.keelson.rule;
