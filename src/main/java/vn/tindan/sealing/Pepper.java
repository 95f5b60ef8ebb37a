package vn.tindan.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.keys.Keyring;

/** Digests what must be recognised but never read: HMAC-SHA-256 under a secret that is not in the database. */
@Component
public class Pepper {

    private static final int LENGTH = 32;

    private final Keyring keyring;

    Pepper(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The same value under two purposes gives two digests that nobody can match. */
    public byte[] digest(String purpose, String value) {
        byte[] name = purpose.getBytes(UTF_8);
        byte[] content = value.getBytes(UTF_8);
        return keyring.pepperDigest(
                ByteBuffer.allocate(4 + name.length + content.length)
                        .putInt(name.length)
                        .put(name)
                        .put(content)
                        .array(),
                LENGTH);
    }
}
