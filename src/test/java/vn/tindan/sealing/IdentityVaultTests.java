package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityVaultTests {

    private static final SealedField NAME = new SealedField("tips.informant", "7", "name");

    @TempDir
    Path folder;

    @Test
    void sealsEverywhereAndOpensOnlyAtTheOffice() throws Exception {
        var database = new SealingForTests.Memory();
        var office = new IdentityVault(SealingForTests.keyring(folder.resolve("office"), Surface.OFFICE, database));
        Files.createDirectory(folder.resolve("public"));
        for (var file :
                new KeyFile[] {KeyFile.KEY_ENCRYPTION, KeyFile.IDENTITY_PUBLIC, KeyFile.INDEX, KeyFile.PEPPER}) {
            Files.copy(
                    folder.resolve("office").resolve(file.fileName()),
                    folder.resolve("public").resolve(file.fileName()),
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        var door = new IdentityVault(SealingForTests.keyring(folder.resolve("public"), Surface.PUBLIC, database));

        byte[] sealed = door.seal(NAME, "Trần Văn Tư, 0912345678");

        assertThat(door.canOpen()).isFalse();
        assertThatThrownBy(() -> door.open(NAME, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(office.canOpen()).isTrue();
        assertThat(office.open(NAME, sealed)).isEqualTo("Trần Văn Tư, 0912345678");
    }

    @Test
    void holdsNoPrivateKeyOnAPublicInstanceEvenWithinReach() {
        var database = new SealingForTests.Memory();
        SealingForTests.keyring(folder.resolve("keys"), Surface.ALL, database);
        var door = new IdentityVault(SealingForTests.keyring(folder.resolve("keys"), Surface.PUBLIC, database));
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
