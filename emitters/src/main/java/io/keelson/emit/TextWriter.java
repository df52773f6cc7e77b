package io.keelson.emit;

import java.io.Writer;

/** A text that grows in memory. The writer of the JDK does the same behind a lock. */
final class TextWriter extends Writer {
    private final StringBuilder text;

    /** @param size how many characters it is expected to get */
    TextWriter(int size) {
        text = new StringBuilder(size);
    }

    int length() {
        return text.length();
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    @Override
    public void write(String characters) {
        text.append(characters);
    }

    @Override
    public void write(String characters, int from, int length) {
        text.append(characters, from, from + length);
    }

    @Override
    public void flush() {
        // Nothing lies elsewhere.
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
