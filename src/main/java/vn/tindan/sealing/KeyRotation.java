package vn.tindan.sealing;

import com.google.crypto.tink.KeysetHandle;
import org.springframework.stereotype.Component;

/**
 * Gives the key-encryption keyset a new primary key. Old keys stay and open what they wrapped, so nothing stops;
 * {@link Sealing#rewrap} then carries the data keys over one by one. Instances that share the key folder follow by
 * themselves; one with a folder of its own needs the new file before it meets a row sealed elsewhere.
 */
@Component
public class KeyRotation {

    private final Keyring keyring;

    KeyRotation(Keyring keyring) {
        this.keyring = keyring;
    }

    public void rotate() {
        KeyFolder folder = keyring.folder();
        folder.locked(() -> {
            KeysetHandle old = folder.read(KeyFile.KEY_ENCRYPTION)
                    .orElseThrow(() -> new KeysUnusable("The key file %s is missing: put back its copy."
                            .formatted(folder.path(KeyFile.KEY_ENCRYPTION))));
            folder.write(
                    KeyFile.KEY_ENCRYPTION,
                    KeysetHandle.newBuilder(old)
                            .setConfiguration(KeysetText.TINK)
                            .addEntry(KeysetHandle.generateEntryFromParameters(KeyFile.KEY_ENCRYPTION.parameters())
                                    .withRandomId()
                                    .makePrimary())
                            .build());
            keyring.reloadKeyEncryption();
            return old;
        });
    }
}
