package vn.tindan.sealing.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;

/** Says whether these are the keys that sealed this database, and at the first start keeps the proof to say it by. */
class KeyProofs {

    private static final byte[] PROBE = "tindan key check".getBytes(US_ASCII);

    private final KeyCheck check;
    private final KeyFolder folder;

    KeyProofs(KeyCheck check, KeyFolder folder) {
        this.check = check;
        this.folder = folder;
    }

    void compare(Map<KeyFile, KeysetHandle> keys) {
        keys.forEach((file, keyset) -> {
            try {
                if (!isSame(file, keyset, keys)) {
                    throw new KeysUnusable(
                            "The key file %s is not the one that this database was sealed with: put the right key folder in its place."
                                    .formatted(folder.path(file)));
                }
            } catch (GeneralSecurityException e) {
                throw new KeysUnusable(
                        "The key file %s holds keys of another kind: put back its copy.".formatted(folder.path(file)));
            }
        });
    }

    private boolean isSame(KeyFile file, KeysetHandle keyset, Map<KeyFile, KeysetHandle> keys)
            throws GeneralSecurityException {
        return switch (file) {
            case KEY_ENCRYPTION -> opensProbe(keyset.getPrimitive(KeysetText.TINK, Aead.class));
            case IDENTITY_PUBLIC -> remembers(file, publicKey(keyset));
            case IDENTITY_PRIVATE -> matchesPublicHalf(keyset, keys);
            case INDEX, PEPPER -> remembers(file, digest(keyset));
        };
    }

    /** A later primary key opens what an earlier one sealed, so the proof outlives rotation. */
    private boolean opensProbe(Aead keyEncryption) throws GeneralSecurityException {
        byte[] proof = check.remember(KeyFile.KEY_ENCRYPTION, keyEncryption.encrypt(PROBE, PROBE));
        try {
            return Arrays.equals(keyEncryption.decrypt(proof, PROBE), PROBE);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean remembers(KeyFile file, byte[] proof) {
        return Arrays.equals(check.remember(file, proof), proof);
    }

    private static boolean matchesPublicHalf(KeysetHandle privateKeys, Map<KeyFile, KeysetHandle> keys)
            throws GeneralSecurityException {
        var publicKeys = keys.get(KeyFile.IDENTITY_PUBLIC);
        return publicKeys != null
                && Arrays.equals(publicKey(privateKeys.getPublicKeysetHandle()), publicKey(publicKeys));
    }

    private static byte[] publicKey(KeysetHandle keyset) throws GeneralSecurityException {
        if (keyset.getPrimary().getKey() instanceof HpkePublicKey key) {
            return key.getPublicKeyBytes().toByteArray();
        }
        throw new GeneralSecurityException("no HPKE key");
    }

    private static byte[] digest(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(KeysetText.TINK, PrfSet.class).computePrimary(PROBE, 32);
    }
}
