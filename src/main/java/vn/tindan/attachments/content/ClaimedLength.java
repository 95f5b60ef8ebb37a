package vn.tindan.attachments.content;

import java.nio.ByteBuffer;

/**
 * Reads from passing bytes what a file says of its own length: the seconds in the movie header of MP4, QuickTime and 3GP,
 * the largest number of pages in a PDF. A file may lie or hide it; then only its size bounds it, which nothing here decodes.
 */
final class ClaimedLength {

    private static final int MOVIE_HEADER = 0x6d766864; // mvhd
    private static final int COUNT = 0x6f756e74; // the end of /Count
    private static final int HEADER_BYTES = 32;

    private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    private int window;
    private boolean inHeader;
    private boolean inCount;
    private long count;
    private long seconds;
    private long pages;

    void pass(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            pass(bytes[i]);
        }
    }

    private void pass(byte next) {
        if (inHeader) {
            header.put(next);
            if (!header.hasRemaining()) {
                endHeader();
            }
        } else if (inCount) {
            pageDigit(next);
        }
        window = window << 8 | next & 0xff;
        if (window == MOVIE_HEADER && !inHeader) {
            inHeader = true;
            header.clear();
        } else if (window == COUNT) {
            inCount = true;
            count = 0;
        }
    }

    private void pageDigit(byte next) {
        if (next >= '0' && next <= '9') {
            count = Math.min(count * 10 + next - '0', Integer.MAX_VALUE);
        } else if (next != ' ' || count > 0) {
            inCount = false;
        }
        pages = Math.max(pages, count);
    }

    private void endHeader() {
        inHeader = false;
        boolean wide = header.get(0) == 1;
        long scale = Integer.toUnsignedLong(header.getInt(wide ? 20 : 12));
        long duration = wide ? header.getLong(24) : Integer.toUnsignedLong(header.getInt(16));
        boolean unknown = wide ? duration < 0 : duration == 0xffffffffL;
        if (scale > 0 && !unknown) {
            seconds = Math.max(seconds, duration / scale);
        }
    }

    long seconds() {
        return seconds;
    }

    long pages() {
        return pages;
    }
}
