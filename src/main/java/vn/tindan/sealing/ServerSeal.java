package vn.tindan.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.keys.Keyring;

/**
 * Seals what the application keeps for itself (sessions, secrets of second factors) under keys derived from the pepper:
 * the same on every instance, and never in the database. Each purpose has a key of its own.
 */
@Component
public class ServerSeal {

    private static final int KEY = 32;

    private final Keyring keyring;

    ServerSeal(Keyring keyring) {
        this.keyring = keyring;
    }

    public byte[] seal(String purpose, byte[] content) {
        try {
            return key(purpose).encrypt(content, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("nothing can be sealed for " + purpose, e);
        }
    }

    public byte[] open(String purpose, byte[] sealed) {
        try {
            return key(purpose).decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("what was sealed for " + purpose + " does not open", e);
        }
    }

    /** A mark that only this application can put on a text: proof that a cookie is ours, or a name for what must not be read. */
    public byte[] mark(String purpose, String text) {
        return keyring.pepperDigest(("mark\n" + purpose + "\n" + text).getBytes(StandardCharsets.UTF_8), KEY);
    }

    private Aead key(String purpose) throws GeneralSecurityException {
        byte[] derived = keyring.pepperDigest(("seal\n" + purpose).getBytes(StandardCharsets.UTF_8), KEY);
        return new AesGcmJce(Arrays.copyOf(derived, KEY));
    }
}
