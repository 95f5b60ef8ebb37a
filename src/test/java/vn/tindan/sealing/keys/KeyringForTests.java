package vn.tindan.sealing.keys;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of an instance over a key folder, and what a database would remember of them. */
public final class KeyringForTests {

    private KeyringForTests() {}

    public static Keyring in(Path folder) {
        return new Memory().keyring(folder);
    }

    /** Several instances over one memory are instances over one database. */
    public static class Memory implements KeyCheck {

        private final Map<KeyFile, byte[]> proofs = new EnumMap<>(KeyFile.class);

        public Keyring keyring(Path folder) {
            return new Keyring(new KeyFolder(folder, null), this, Surface.ALL);
        }

        public Keyring publicKeyring(Path folder) {
            return new Keyring(new KeyFolder(folder, null), this, Surface.PUBLIC);
        }

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
