package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.value.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a systemd directive is set to, in the unit's own syntax: one line, or several for a directive that may stand
 * several times. Each line is of the type that the facts say. An empty line resets what was collected before it.
 * Immutable; equal by key and texts.
 */
public final class Directive {
    private final Key<Directive> key;
    private final List<String> texts;

    private final Class<?> type;

    /** Of each line; its text where that is empty or a word that the directive takes besides its type. */
    private final List<Object> values;

    private Directive(Key<Directive> key, Class<?> type, List<String> texts, List<Object> values) {
        this.key = key;
        this.type = type;
        this.texts = List.copyOf(texts);
        this.values = List.copyOf(values);
    }

    /** The same of one line, or of several. */
    public static Directive of(Key<Directive> key, String... lines) {
        return of(key, List.of(lines));
    }

    /**
     * A directive of lines.
     *
     * @param key made by {@link Keys#directive}
     * @throws InvalidValue for a section or a directive that systemd does not know, for a line that its type refuses,
     *     for no line, and for a second one where the last would win
     */
    public static Directive of(Key<Directive> key, List<String> lines) {
        Optional<Fact> fact = UnitGrammar.fact(key);
        UnitGrammar.requireCount(key, fact, lines);
        List<Object> values = new ArrayList<>();
        lines.forEach(line -> values.add(UnitGrammar.read(fact, line)));
        return new Directive(key, UnitGrammar.type(fact), lines, values);
    }

    /**
     * The lines of several directives with one key as one.
     *
     * @throws InvalidValue for none, and for a second line where the last would win
     */
    public static Directive joined(Key<Directive> key, List<Directive> parts) {
        List<String> texts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Directive part : parts) {
            part.requireKey(key);
            texts.addAll(part.texts);
            values.addAll(part.values);
        }
        Optional<Fact> fact = UnitGrammar.fact(key);
        UnitGrammar.requireCount(key, fact, texts);
        return new Directive(key, UnitGrammar.type(fact), texts, values);
    }

    /** Where it stands, {@code systemd}, section and name: what its lines may say depends on it. */
    public Key<Directive> key() {
        return key;
    }

    public List<String> texts() {
        return texts;
    }

    /** The text that counts where the directive stands for one value: the last one. */
    public String last() {
        return texts.get(texts.size() - 1);
    }

    /**
     * The same as a value. Empty where the line is, and where it is a word that stands for no value of that type: {@code
     * all} for a set of CPUs.
     *
     * @param as the class of the directive's type, or one above it
     * @throws IllegalArgumentException when the directive has values of another class
     */
    public <T> Optional<T> value(Class<T> as) {
        return value(texts.size() - 1, as);
    }

    /** The same of one line, counted from 0. */
    public <T> Optional<T> value(int line, Class<T> as) {
        if (!isOf(as)) {
            throw new IllegalArgumentException(key + " is of " + type + ", not of " + as);
        }
        Object value = values.get(line);
        return texts.get(line).isEmpty() || !as.isInstance(value) ? Optional.empty() : Optional.of(as.cast(value));
    }

    /** Whether its values are of that class. */
    public boolean isOf(Class<?> as) {
        return as.isAssignableFrom(type);
    }

    /** Whether the line that counts has a value, and it is so. */
    public <T> boolean is(Class<T> as, Predicate<? super T> so) {
        return value(as).filter(so).isPresent();
    }

    void requireKey(Key<?> other) {
        if (!key.equals(other)) {
            throw InvalidValue.of("value of " + other, this, "one that was read for that directive")
                    .because("this one was read for " + key);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Directive directive && key.equals(directive.key) && texts.equals(directive.texts);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + texts.hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", texts);
    }
}
