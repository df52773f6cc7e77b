/** The contract of a rule: a text, and a check that says where and with which numbers. */
package io.keelson.rule;
