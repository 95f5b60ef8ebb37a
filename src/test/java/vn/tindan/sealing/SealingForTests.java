package vn.tindan.sealing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sealing of an instance over a key folder, without Spring and without a database. */
public record SealingForTests(
        Sealing sealing, IdentityVault identities, BlindIndex index, Pepper pepper, KeyRotation rotation) {

    public static SealingForTests in(Path folder) {
        return of(keyring(folder, Surface.ALL, new Memory()));
    }

    static SealingForTests of(Keyring keyring) {
        return new SealingForTests(
                new Sealing(keyring),
                new IdentityVault(keyring),
                new BlindIndex(keyring),
                new Pepper(keyring),
                new KeyRotation(keyring));
    }

    static Keyring keyring(Path folder, Surface surface, KeyCheck check) {
        return new Keyring(new KeyFolder(folder, null), check, surface);
    }

    /** What a database would remember. */
    static class Memory implements KeyCheck {

        private final Map<KeyFile, byte[]> proofs = new EnumMap<>(KeyFile.class);

        @Override
        public Optional<byte[]> proof(KeyFile file) {
            return Optional.ofNullable(proofs.get(file));
        }

        @Override
        public byte[] remember(KeyFile file, byte[] proof) {
            byte @Nullable [] kept = proofs.putIfAbsent(file, proof);
            return kept == null ? proof : kept;
        }
    }
}
