package io.keelson.emit;

import io.keelson.value.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * A tar in the format of POSIX.1-1988 (ustar), all owned by root and of one time, and gzip around it. Sources:
 * POSIX.1-2017, pax, "ustar Interchange Format"; RFC 1951, 3.2.4; RFC 1952, 2.3.
 */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 100; // bytes of the field for the name, and of the one for what stands before it
    private static final int PREFIX = 155;
    private static final long TIME = 1_767_225_600; // 2026-01-01 00:00 UTC: some tools warn of files of 1970
    private static final int STORED = 65_535; // bytes in one block of deflate that is not compressed

    private Tar() {}

    /**
     * @param members by path
     * @throws InvalidValue for a path of more bytes than the format has room for
     */
    static byte[] of(SortedMap<String, Artefact> members) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        members.forEach((path, artefact) -> {
            byte[] content = artefact.bytes();
            tar.writeBytes(header(path, content.length, artefact.executable() ? 0755 : 0644));
            tar.writeBytes(content);
            tar.writeBytes(new byte[Math.floorMod(-content.length, BLOCK)]);
        });
        tar.writeBytes(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    /** Not compressed: what a compressor makes of the same bytes differs from one version of zlib to the next. */
    static byte[] gzip(byte[] content) {
        int blocks = Math.max(1, (content.length + STORED - 1) / STORED);
        ByteBuffer gzip =
                ByteBuffer.allocate(10 + 5 * blocks + content.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        gzip.put(new byte[] {0x1f, (byte) 0x8b, 8, 0}).putInt(0); // deflate, no name, no time
        gzip.put((byte) 0).put((byte) 0xff); // no level, no system
        for (int block = 0; block < blocks; block++) {
            int from = block * STORED;
            int length = Math.min(STORED, content.length - from);
            gzip.put((byte) (block == blocks - 1 ? 1 : 0));
            gzip.putShort((short) length).putShort((short) ~length).put(content, from, length);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        return gzip.putInt((int) sum.getValue()).putInt(content.length).array();
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
