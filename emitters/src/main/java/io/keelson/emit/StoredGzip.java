package io.keelson.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * gzip around bytes as they are: what a compressor makes of the same bytes differs from one version of zlib to the next.
 * Sources: RFC 1951, 3.2.4; RFC 1952, 2.3.
 */
final class StoredGzip {
    private static final int BLOCK = 65_535; // bytes in one block of deflate that is not compressed

    private final ByteBuffer gzip;
    private final CRC32 sum = new CRC32();
    private final int length;
    private int left; // of the length, bytes of blocks that are yet to come
    private int room; // of the block that is being filled

    /** @param length how many bytes will be put into it */
    StoredGzip(int length) {
        int blocks = Math.max(1, (length + BLOCK - 1) / BLOCK);
        this.length = length;
        left = length;
        gzip = ByteBuffer.allocate(10 + 5 * blocks + length + 8).order(ByteOrder.LITTLE_ENDIAN);
        gzip.put(new byte[] {0x1f, (byte) 0x8b, 8, 0}).putInt(0); // deflate, no name, no time
        gzip.put((byte) 0).put((byte) 0xff); // no level, no system
        if (length == 0) {
            startBlock();
        }
    }

    void put(byte[] content) {
        sum.update(content);
        int at = 0;
        while (at < content.length) {
            if (room == 0) {
                startBlock();
            }
            int now = Math.min(room, content.length - at);
            gzip.put(content, at, now);
            room -= now;
            at += now;
        }
    }

    /** All of it, once everything was put into it. */
    byte[] bytes() {
        return gzip.putInt((int) sum.getValue()).putInt(length).array();
    }

    private void startBlock() {
        room = Math.min(BLOCK, left);
        left -= room;
        gzip.put((byte) (left == 0 ? 1 : 0));
        gzip.putShort((short) room).putShort((short) ~room);
    }
}
