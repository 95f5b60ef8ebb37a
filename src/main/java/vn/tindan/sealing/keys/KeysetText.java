package vn.tindan.sealing.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** What stands in a key file: Tink's JSON, secret keysets encrypted by the key service where there is one. */
class KeysetText {

    static final Configuration TINK = TinkConfig2026.get();

    private final @Nullable Aead master;

    KeysetText(@Nullable Aead master) {
        this.master = master;
    }

    byte[] of(KeyFile file, KeysetHandle keys) throws GeneralSecurityException {
        String json;
        if (!file.isSecret()) {
            json = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keys, TINK);
        } else if (master != null) {
            json = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, master, name(file), TINK);
        } else {
            json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    KeysetHandle parse(KeyFile file, String json) throws GeneralSecurityException {
        try {
            if (!file.isSecret()) {
                return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json, TINK);
            }
            return master != null
                    ? TinkJsonProtoKeysetFormat.parseEncryptedKeyset(json, master, name(file), TINK)
                    : TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get());
        } catch (RuntimeException e) {
            throw new GeneralSecurityException("no keyset", e);
        }
    }

    private static byte[] name(KeyFile file) {
        return file.fileName().getBytes(StandardCharsets.UTF_8);
    }
}
