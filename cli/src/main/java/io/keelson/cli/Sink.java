package io.keelson.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Where results go; remembers why it took no more, which a stream that prints does not. */
final class Sink extends OutputStream {
    private final OutputStream stream;
    private Optional<IOException> fault = Optional.empty();

    Sink(OutputStream stream) {
        this.stream = stream;
    }

    private interface Step {
        void run() throws IOException;
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> stream.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> stream.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(stream::flush);
    }

    private void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            fault = fault.or(() -> Optional.of(e));
            throw e;
        }
    }

    /**
     * Whether the reader went away, as {@code head} does once it has its lines. Java tells that from a full disk by its words
     * alone; the script that starts it sees to it that they are English ones.
     */
    boolean isClosedPipe() {
        return fault.map(IOException::getMessage)
                .filter(message -> message.toLowerCase(Locale.ROOT).contains("broken pipe"))
                .isPresent();
    }
}
