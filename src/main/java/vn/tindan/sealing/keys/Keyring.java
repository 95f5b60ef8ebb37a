package vn.tindan.sealing.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys of this instance, ready for use and never shown: no class outside this package sees a keyset. */
public class Keyring {

    private static final byte[] DATA_KEY = "tindan data key".getBytes(US_ASCII);

    private final KeyFolder folder;
    private final HybridEncrypt identitySeal;
    private final @Nullable HybridDecrypt identityOpening;
    private final PrfSet index;
    private final PrfSet pepper;
    private volatile KeyEncryption keyEncryption;
    private volatile FileTime readAt;

    /** The wrapping keys and the id of the one that wraps today. */
    private record KeyEncryption(Aead aead, int primary) {
        static KeyEncryption of(KeysetHandle keys) throws GeneralSecurityException {
            return new KeyEncryption(
                    keys.getPrimitive(KeysetText.TINK, Aead.class),
                    keys.getPrimary().getId());
        }
    }

    Keyring(KeyFolder folder, KeyCheck check, Surface surface) {
        this.folder = folder;
        this.readAt = FileTime.fromMillis(0); // so that the first look reads once more than it must
        Map<KeyFile, KeysetHandle> keys = new KeyLoading(folder, check, surface).load();
        try {
            this.keyEncryption = KeyEncryption.of(handle(keys, KeyFile.KEY_ENCRYPTION));
            this.identitySeal =
                    handle(keys, KeyFile.IDENTITY_PUBLIC).getPrimitive(KeysetText.TINK, HybridEncrypt.class);
            var opening = keys.get(KeyFile.IDENTITY_PRIVATE);
            this.identityOpening = opening == null ? null : opening.getPrimitive(KeysetText.TINK, HybridDecrypt.class);
            this.index = handle(keys, KeyFile.INDEX).getPrimitive(KeysetText.TINK, PrfSet.class);
            this.pepper = handle(keys, KeyFile.PEPPER).getPrimitive(KeysetText.TINK, PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("The key files hold keys of another kind: put back their copies.");
        }
    }

    private static KeysetHandle handle(Map<KeyFile, KeysetHandle> keys, KeyFile file) {
        return Objects.requireNonNull(keys.get(file));
    }

    public byte[] wrap(byte[] dataKey) throws GeneralSecurityException {
        return keyEncryption.aead().encrypt(dataKey, DATA_KEY);
    }

    /** Another instance may have rotated the keys since this one read them, so a failure reads them once more. */
    public byte[] unwrap(byte[] wrapped) throws GeneralSecurityException {
        try {
            return keyEncryption.aead().decrypt(wrapped, DATA_KEY);
        } catch (GeneralSecurityException e) {
            reloadKeyEncryption();
            return keyEncryption.aead().decrypt(wrapped, DATA_KEY);
        }
    }

    /** Reads the wrapping keys again where their file is another than it was. */
    public void followRotation() {
        var changed = folder.changedAt(KeyFile.KEY_ENCRYPTION);
        if (!changed.equals(readAt)) {
            try {
                reloadKeyEncryption();
                readAt = changed;
            } catch (GeneralSecurityException e) {
                throw new KeysUnusable("The key files hold keys of another kind: put back their copies.");
            }
        }
    }

    private void reloadKeyEncryption() throws GeneralSecurityException {
        keyEncryption = KeyEncryption.of(wrappingKeys());
    }

    private KeysetHandle wrappingKeys() throws GeneralSecurityException {
        return folder.read(KeyFile.KEY_ENCRYPTION)
                .orElseThrow(() -> new GeneralSecurityException("no key-encryption keyset"));
    }

    /** Makes a new wrapping key the primary one and keeps the old ones; under the lock, so that no rotation is lost. */
    public void rotateWrappingKey() {
        folder.locked(() -> {
            var added = KeysetHandle.newBuilder(wrappingKeys())
                    .setConfiguration(KeysetText.TINK)
                    .addEntry(KeysetHandle.generateEntryFromParameters(KeyFile.KEY_ENCRYPTION.parameters())
                            .withRandomId()
                            .makePrimary())
                    .build();
            folder.write(KeyFile.KEY_ENCRYPTION, added);
            keyEncryption = KeyEncryption.of(added);
            return added;
        });
    }

    public int primaryWrappingKey() {
        return keyEncryption.primary();
    }

    public HybridEncrypt identitySeal() {
        return identitySeal;
    }

    public @Nullable HybridDecrypt identityOpening() {
        return identityOpening;
    }

    public byte[] indexDigest(byte[] input, int length) {
        return digest(index, input, length);
    }

    public byte[] pepperDigest(byte[] input, int length) {
        return digest(pepper, input, length);
    }

    private static byte[] digest(PrfSet keys, byte[] input, int length) {
        try {
            return keys.computePrimary(input, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest", e);
        }
    }
}
