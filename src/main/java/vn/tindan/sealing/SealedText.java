package vn.tindan.sealing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** The bytes of a text before sealing: NFC, and filled to whole blocks so that its length tells next to nothing. */
final class SealedText {

    static final int BLOCK = 256;
    private static final byte END = (byte) 0x80;

    private SealedText() {}

    static byte[] padded(String text) {
        byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
        padded[bytes.length] = END;
        return padded;
    }

    static String text(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != END) {
            throw new IllegalArgumentException("no end of text");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }
}
