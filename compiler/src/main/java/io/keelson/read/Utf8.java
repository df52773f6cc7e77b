package io.keelson.read;

import io.keelson.origin.Place;
import io.keelson.origin.Span;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text, or the place of the first byte that is no UTF-8.
 *
 * @param text all of it, or what stands before the fault and a sign for that
 */
public record Utf8(String text, Optional<Problem> problem) {
    /** More than any spec has; a hundred megabytes must not be decoded to find out. */
    public static final int MOST_BYTES = 4 << 20;

    /**
     * What a stream gives, as far as it can be a spec: one that never ends must not be read for ever.
     *
     * @throws IOException when it cannot be read
     */
    public static byte[] read(InputStream in) throws IOException {
        return in.readNBytes(MOST_BYTES + 1);
    }

    public static Utf8 decode(byte[] bytes, String file) {
        if (bytes.length > MOST_BYTES) {
            String size = "more than " + (MOST_BYTES >> 20) + " MiB";
            return new Utf8("", Optional.of(ReadTexts.TOO_LARGE.at(start(file), size)));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!result.isError()) {
            return new Utf8(plain, Optional.empty());
        }
        String found = String.format("byte 0x%02x cannot stand here", bytes[in.position()] & 0xff);
        Place place = Place.of(end(plain, file), "");
        return new Utf8(plain + "\uFFFD", Optional.of(ReadTexts.NOT_UTF_8.at(place, found)));
    }

    private static Place start(String file) {
        return Place.of(new Span(file, 1, 1, 1, 1), "");
    }

    /** The place behind all of the text. */
    private static Span end(String text, String file) {
        TextLines lines = new TextLines(file, text);
        Span last = lines.character(Integer.MAX_VALUE, 1);
        return new Span(file, last.line(), last.column(), last.line(), last.column() + 1);
    }
}
