package vn.tindan.sealing.keys;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import java.security.GeneralSecurityException;

/** The keysets an instance lives by, one file each; whoever holds the database without them holds nothing. */
enum KeyFile {
    /** Wraps the data key of every row. */
    KEY_ENCRYPTION("key-encryption.json"),
    /** Opens what is known of informants; only where officers are served. */
    IDENTITY_PRIVATE("identity-private.json"),
    /** Seals what is known of informants; its other half is {@link #IDENTITY_PRIVATE}, and it is no secret. */
    IDENTITY_PUBLIC("identity-public.json"),
    /** Turns words into the numbers that a search compares. */
    INDEX("index.json"),
    /** Digests receipts and addresses. */
    PEPPER("pepper.json");

    private final String fileName;

    KeyFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    boolean isSecret() {
        return this != IDENTITY_PUBLIC;
    }

    Parameters parameters() throws GeneralSecurityException {
        return switch (this) {
            case KEY_ENCRYPTION -> PredefinedAeadParameters.AES256_GCM;
            case IDENTITY_PRIVATE, IDENTITY_PUBLIC -> hpke();
            case INDEX, PEPPER ->
                HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build();
        };
    }

    private static HpkeParameters hpke() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }
}
