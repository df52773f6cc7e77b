package io.keelson.value;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A constructor refused a value. Says what was meant to be read, what was found, what is allowed and, where that is
 * not plain, why. Immutable: {@link #because} and its like return changed copies.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 60;
    private static final int REPLACEMENT = 0xFFFD;

    private final String what;
    private final String got;
    private final String allowed;
    private final String why;
    private final int offset;
    private final int length;
    private final transient List<String> keys;
    private final transient List<String> words;

    private InvalidValue(
            String what,
            String got,
            String allowed,
            String why,
            int offset,
            int length,
            List<String> keys,
            List<String> words) {
        super(sentence(what, got, allowed, why));
        this.what = what;
        this.got = got;
        this.allowed = allowed;
        this.why = why;
        this.offset = offset;
        this.length = length;
        this.keys = keys;
        this.words = words;
    }

    /**
     * @param what the kind of value, as a noun: {@code "memory size"}
     * @param got what was found instead
     * @param allowed what is accepted, as it would follow "allowed is": {@code "1..10000"}
     */
    public static InvalidValue of(String what, Object got, String allowed) {
        return new InvalidValue(
                what, String.valueOf(got), Objects.requireNonNull(allowed), "", 0, -1, List.of(), List.of());
    }

    /** With the reason, one sentence without a full stop: {@code "the kernel would read 50M as 50 bytes"}. */
    public InvalidValue because(String reason) {
        return new InvalidValue(what, got, allowed, reason, offset, length, keys, words);
    }

    /** With the place of the fault inside the text that was parsed; both in UTF-16 units of that text. */
    public InvalidValue at(int partOffset, int partLength) {
        return new InvalidValue(what, got, allowed, why, partOffset, partLength, keys, words);
    }

    /** With the native keys whose values exclude each other, the offending one first: {@code cgroup.memory.low}. */
    public InvalidValue between(List<String> nativeKeys) {
        return new InvalidValue(what, got, allowed, why, offset, length, List.copyOf(nativeKeys), words);
    }

    /** With the words of which one was meant, where only those are allowed: what was found may be one of them misspelt. */
    public InvalidValue among(Collection<String> choices) {
        return new InvalidValue(
                what,
                got,
                allowed,
                why,
                offset,
                length,
                keys,
                choices.stream().sorted().toList());
    }

    public String what() {
        return what;
    }

    public String got() {
        return got;
    }

    public String allowed() {
        return allowed;
    }

    public Optional<String> why() {
        return Optional.of(why).filter(s -> !s.isEmpty());
    }

    /** Where in the parsed text the fault starts; 0 where the whole text is at fault. */
    public int offset() {
        return offset;
    }

    /** How long the faulty part is; -1 where the whole text is at fault. */
    public int length() {
        return length;
    }

    public List<String> keys() {
        return keys == null ? List.of() : keys;
    }

    /** The words of which one was meant, sorted; empty where more than words is allowed. */
    public List<String> words() {
        return words == null ? List.of() : words;
    }

    /** What was found and what it should have been, in one line: {@code "'2GiB' is no memory limit of systemd"}. */
    public String seen() {
        return seen(what, got);
    }

    private static String seen(String what, String got) {
        String line = got.codePoints()
                .limit(LONGEST + 1L)
                .map(c -> Character.isISOControl(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String shown = line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST - 3)) + "..."
                : line;
        return "'" + shown + "' is no " + what;
    }

    private static String sentence(String what, String got, String allowed, String why) {
        return seen(what, got) + ": allowed is " + allowed + (why.isEmpty() ? "" : "; " + why);
    }
}
