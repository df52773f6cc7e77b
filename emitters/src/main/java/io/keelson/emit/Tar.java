package io.keelson.emit;

import io.keelson.value.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * A tar in the format of POSIX.1-1988 (ustar), all owned by root and of one time. Source: POSIX.1-2017, pax, "ustar
 * Interchange Format".
 */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 100; // bytes of the field for the name, and of the one for what stands before it
    private static final int PREFIX = 155;
    private static final long TIME = 1_767_225_600; // 2026-01-01 00:00 UTC: some tools warn of files of 1970

    private Tar() {}

    /**
     * @param members by path
     * @throws InvalidValue for a path of more bytes than the format has room for
     */
    static byte[] gzip(SortedMap<String, Artefact> members) {
        List<byte[]> pieces = new ArrayList<>(3 * members.size() + 1);
        members.forEach((path, artefact) -> {
            byte[] content = artefact.bytes();
            pieces.add(header(path, content.length, artefact.executable() ? 0755 : 0644));
            pieces.add(content);
            pieces.add(new byte[Math.floorMod(-content.length, BLOCK)]);
        });
        pieces.add(new byte[2 * BLOCK]);
        StoredGzip gzip =
                new StoredGzip(pieces.stream().mapToInt(piece -> piece.length).sum());
        pieces.forEach(gzip::put);
        return gzip.bytes();
    }

    private static byte[] header(String path, int size, int mode) {
        ByteBuffer header = ByteBuffer.allocate(BLOCK);
        int split = split(path);
        text(header, 0, path.substring(split == 0 ? 0 : split + 1));
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, size);
        octal(header, 136, 12, TIME);
        text(header, 156, "0"); // a regular file
        text(header, 257, "ustar");
        text(header, 263, "00");
        text(header, 265, "root");
        text(header, 297, "root");
        text(header, 345, path.substring(0, split));
        byte[] sum = new byte[8];
        Arrays.fill(sum, (byte) ' '); // the sum is taken with blanks in its own place
        header.put(148, sum);
        int bytes = 0;
        for (byte one : header.array()) {
            bytes += Byte.toUnsignedInt(one);
        }
        octal(header, 148, 7, bytes);
        return header.array();
    }

    /** The slash before which a path too long for one field is cut; 0 for one that is not. */
    private static int split(String path) {
        if (path.length() <= NAME) {
            return 0;
        }
        int slash = path.lastIndexOf('/', PREFIX);
        if (slash <= 0 || path.length() - slash - 1 > NAME) {
            throw InvalidValue.of("path in a tar", path, "a folder of up to 155 characters and a name of up to 100");
        }
        return slash;
    }

    private static void text(ByteBuffer header, int at, String text) {
        header.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void octal(ByteBuffer header, int at, int length, long number) {
        String digits = Long.toOctalString(number);
        text(header, at, "0".repeat(length - 1 - digits.length()) + digits);
    }
}
