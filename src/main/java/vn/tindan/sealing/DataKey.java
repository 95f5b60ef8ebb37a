package vn.tindan.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import vn.tindan.sealing.keys.Keyring;

/** A row's own key: one half seals its texts, the other its files, so that neither use can weaken the other. */
final class DataKey {

    private static final int HALF = 32;
    /** A file is read and written in pieces of this size, whatever its length. */
    static final int SEGMENT = 64 * 1024;

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static DataKey fresh() {
        return new DataKey(Random.randBytes(2 * HALF));
    }

    static DataKey unwrapped(Keyring keyring, byte[] wrapped) throws GeneralSecurityException {
        return of(keyring.unwrap(wrapped));
    }

    static DataKey of(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != 2 * HALF) {
            throw new GeneralSecurityException("no data key");
        }
        return new DataKey(bytes);
    }

    /** For putting it under another data key, and nothing else. */
    byte[] bytes() {
        return bytes.clone();
    }

    byte[] wrapped(Keyring keyring) throws GeneralSecurityException {
        return keyring.wrap(bytes);
    }

    Aead forTexts() throws GeneralSecurityException {
        return new AesGcmJce(Arrays.copyOf(bytes, HALF));
    }

    StreamingAead forFiles() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(Arrays.copyOfRange(bytes, HALF, 2 * HALF), "HmacSha256", HALF, SEGMENT, 0);
    }
}
