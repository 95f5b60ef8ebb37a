package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tindan.sealing.keys.KeyringForTests;

class IdentityVaultTests {

    private static final SealedField NAME = new SealedField("tips.informant", "7", "name");

    @TempDir
    Path folder;

    @Test
    void sealsEverywhereAndOpensOnlyAtTheOffice() throws Exception {
        var database = new KeyringForTests.Memory();
        var office = new IdentityVault(database.keyring(folder.resolve("office")));
        Files.createDirectory(folder.resolve("public"));
        for (var file : List.of("key-encryption.json", "identity-public.json", "index.json", "pepper.json")) {
            Files.copy(
                    folder.resolve("office").resolve(file),
                    folder.resolve("public").resolve(file),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        var door = new IdentityVault(database.publicKeyring(folder.resolve("public")));

        byte[] sealed = door.seal(NAME, "Trần Văn Tư, 0912345678");

        assertThat(door.canOpen()).isFalse();
        assertThatThrownBy(() -> door.open(NAME, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(office.canOpen()).isTrue();
        assertThat(office.open(NAME, sealed)).isEqualTo("Trần Văn Tư, 0912345678");
    }

    @Test
    void holdsNoPrivateKeyOnAPublicInstanceEvenWithinReach() {
        var database = new KeyringForTests.Memory();
        database.keyring(folder.resolve("keys"));
        var door = new IdentityVault(database.publicKeyring(folder.resolve("keys")));
        assertThat(door.canOpen()).isFalse();
    }

    @Test
    void refusesChangedAndMovedIdentities() {
        var vault = SealingForTests.in(folder.resolve("keys")).identities();
        byte[] sealed = vault.seal(NAME, "Tư");
        assertThatThrownBy(() -> vault.open(new SealedField("tips.informant", "8", "name"), sealed))
                .isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(NAME, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void hidesTheLengthOfAName() {
        var vault = SealingForTests.in(folder.resolve("keys")).identities();
        assertThat(vault.seal(NAME, "An")).hasSameSizeAs(vault.seal(NAME, "Nguyễn Thị Hồng Nhung, ấp Trà Quýt A"));
    }
}
