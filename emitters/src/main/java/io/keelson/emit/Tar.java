package io.keelson.emit;

import io.keelson.value.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private static final byte[] COMMON = common();

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
        byte[] header = COMMON.clone();
        int split = split(path);
        text(header, 0, path.substring(split == 0 ? 0 : split + 1));
        octal(header, 100, 8, mode);
        octal(header, 124, 12, size);
        text(header, 345, path.substring(0, split));
        int sum = 0;
        for (byte one : header) {
            sum += Byte.toUnsignedInt(one);
        }
        octal(header, 148, 7, sum);
        header[154] = ' '; // six digits and two blanks
        return header;
    }

    /** What all headers have. */
    private static byte[] common() {
        byte[] header = new byte[BLOCK];
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 136, 12, TIME);
        text(header, 148, " ".repeat(8)); // the sum is taken with blanks in its own place
        text(header, 156, "0"); // a regular file
        text(header, 257, "ustar");
        text(header, 263, "00");
        text(header, 265, "root");
        text(header, 297, "root");
        return header;
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

    private static void text(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** Digits, and behind them the zero byte that ends the field. */
    private static void octal(byte[] header, int at, int length, long number) {
        long rest = number;
        header[at + length - 1] = 0;
        for (int i = at + length - 2; i >= at; i--) {
            header[i] = (byte) ('0' + (rest & 7));
            rest >>>= 3;
        }
    }
}
