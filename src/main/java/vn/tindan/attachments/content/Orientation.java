package vn.tindan.attachments.content;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone was held: the one thing of a JPEG's metadata that its pixels need to be seen upright. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** 1 to 8 as EXIF counts them; 1 where nothing sensible is said. */
    static int of(byte[] picture) {
        try {
            return find(ByteBuffer.wrap(picture));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer jpeg) {
        if (Short.toUnsignedInt(jpeg.getShort(0)) != 0xffd8) {
            return UPRIGHT;
        }
        for (int at = 2; ; ) {
            int marker = Short.toUnsignedInt(jpeg.getShort(at));
            int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
            if (marker < 0xff00 || marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APP1 && jpeg.getInt(at + 4) == EXIF) {
                return inDirectory(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** What turns a picture of this size upright. */
    static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
