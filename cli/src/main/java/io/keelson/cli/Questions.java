package io.keelson.cli;

import io.keelson.value.InvalidValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Asks whoever sits at the terminal; an answer that cannot be is explained and asked for again. */
final class Questions {
    private final Console console;
    private final BufferedReader answers;

    Questions(Console console) {
        this.console = console;
        this.answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /**
     * An answer of a type.
     *
     * @param standard what an empty answer means; without one an empty answer is none
     * @throws Unanswered where the input ends
     */
    <T> Optional<T> ask(String question, Optional<String> standard, Function<String, T> parser) {
        while (true) {
            console.err()
                    .print(question + standard.map(text -> " [" + text + "]").orElse("") + ": ");
            console.err().flush();
            String answer = line().strip();
            Optional<String> text = answer.isEmpty() ? standard : Optional.of(answer);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(parser.apply(text.get()));
            } catch (InvalidValue refused) {
                console.err().print("  " + refused.getMessage() + "\n");
            }
        }
    }

    private String line() {
        try {
            return Optional.ofNullable(answers.readLine()).orElseThrow(Unanswered::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody is there any more. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
