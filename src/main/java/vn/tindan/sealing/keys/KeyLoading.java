package vn.tindan.sealing.keys;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the key files, and at the very first start makes them. A file that is missing although the database was sealed
 * with it stops the start: new keys would open nothing, and would hide the loss until the old ones are gone for good.
 */
class KeyLoading {

    private static final Logger LOG = LoggerFactory.getLogger(KeyLoading.class);

    private final KeyFolder folder;
    private final KeyCheck check;
    private final Surface surface;

    KeyLoading(KeyFolder folder, KeyCheck check, Surface surface) {
        this.folder = folder;
        this.check = check;
        this.surface = surface;
    }

    Map<KeyFile, KeysetHandle> load() {
        var keys = new EnumMap<KeyFile, KeysetHandle>(KeyFile.class);
        for (KeyFile file : KeyFile.values()) {
            if (file != KeyFile.IDENTITY_PRIVATE || surface.servesOfficers()) {
                keys.put(file, folder.read(file).orElseGet(() -> folder.locked(() -> readOrMake(file))));
            }
        }
        new KeyProofs(check, folder).compare(keys);
        if (!surface.servesOfficers() && Files.exists(folder.path(KeyFile.IDENTITY_PRIVATE))) {
            LOG.warn(
                    "A public instance has {} within reach: keep it where officers are served only",
                    folder.path(KeyFile.IDENTITY_PRIVATE));
        }
        return keys;
    }

    /** Under the lock, so that of two first starts the second reads what the first made. */
    private KeysetHandle readOrMake(KeyFile file) throws IOException, GeneralSecurityException {
        Optional<KeysetHandle> made = folder.read(file);
        if (made.isPresent()) {
            return made.get();
        }
        if (isProven(file)) {
            throw new KeysUnusable(
                    "The key file %s is missing, but this database was sealed with it: put back its copy, for new keys would open nothing."
                            .formatted(folder.path(file)));
        }
        KeysetHandle keys = file == KeyFile.IDENTITY_PUBLIC ? publicHalf() : fresh(file);
        folder.write(file, keys);
        var path = folder.path(file);
        if (file == KeyFile.KEY_ENCRYPTION) {
            LOG.info("First start: makes {} and the key files beside it; keep copies apart from the database's", path);
        }
        return keys;
    }

    private boolean isProven(KeyFile file) {
        return check.proof(file == KeyFile.IDENTITY_PRIVATE ? KeyFile.IDENTITY_PUBLIC : file)
                .isPresent();
    }

    private KeysetHandle fresh(KeyFile file) throws GeneralSecurityException {
        if (file == KeyFile.IDENTITY_PRIVATE
                && folder.read(KeyFile.IDENTITY_PUBLIC).isPresent()) {
            throw new KeysUnusable("The key file %s is missing beside its public half: put back its copy."
                    .formatted(folder.path(file)));
        }
        return KeysetHandle.generateNew(file.parameters(), KeysetText.TINK);
    }

    private KeysetHandle publicHalf() throws GeneralSecurityException {
        if (!surface.servesOfficers()) {
            throw new KeysUnusable(
                    "The key file %s is missing: start an instance that serves officers first, and copy its file here."
                            .formatted(folder.path(KeyFile.IDENTITY_PUBLIC)));
        }
        return folder.read(KeyFile.IDENTITY_PRIVATE).orElseThrow().getPublicKeysetHandle();
    }
}
