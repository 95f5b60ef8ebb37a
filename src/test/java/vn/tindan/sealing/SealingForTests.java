package vn.tindan.sealing;

import java.nio.file.Path;
import vn.tindan.sealing.keys.Keyring;
import vn.tindan.sealing.keys.KeyringForTests;

/** The sealing of an instance over a key folder, without Spring and without a database. */
public record SealingForTests(
        Sealing sealing, IdentityVault identities, BlindIndex index, Pepper pepper, KeyRotation rotation) {

    public static SealingForTests in(Path folder) {
        return of(KeyringForTests.in(folder));
    }

    public static SealingForTests of(Keyring keyring) {
        return new SealingForTests(
                new Sealing(keyring),
                new IdentityVault(keyring),
                new BlindIndex(keyring),
                new Pepper(keyring),
                new KeyRotation(keyring));
    }
}
