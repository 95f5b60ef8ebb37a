package vn.tindan.sealing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;

class KeyFolderTests {

    @TempDir
    Path home;

    private Path folder;
    private final KeyringForTests.Memory database = new KeyringForTests.Memory();

    @BeforeEach
    void name() {
        folder = home.resolve("keys");
    }

    @Test
    void makesPrivateFilesAtTheFirstStart() throws IOException {
        start();
        assertThat(mode(folder)).isEqualTo("rwx------");
        for (KeyFile file : KeyFile.values()) {
            assertThat(mode(folder.resolve(file.fileName()))).isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            ".lock",
                            "key-encryption.json",
                            "identity-private.json",
                            "identity-public.json",
                            "index.json",
                            "pepper.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-rw----", "rw-----w-"})
    void stopsWhereOthersMayReadOrWrite(String mode) throws IOException {
        start();
        Files.setPosixFilePermissions(folder.resolve("pepper.json"), PosixFilePermissions.fromString(mode));
        assertStops("pepper.json is open to others: take their rights away (chmod go-rwx) and start again.");
    }

    @Test
    void startsFromFilesThatTheGroupMayReadButNobodyWrite() throws IOException {
        start();
        for (KeyFile file : KeyFile.values()) {
            Files.setPosixFilePermissions(
                    folder.resolve(file.fileName()), PosixFilePermissions.fromString("r--r-----"));
        }
        Files.delete(folder.resolve(".lock"));
        start();
        assertThat(folder.resolve(".lock")).doesNotExist();
    }

    @Test
    void stopsInAnOpenFolder() throws IOException {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertStops("keys is open to others");
    }

    @ParameterizedTest
    @EnumSource(KeyFile.class)
    void stopsAtADamagedFile(KeyFile file) throws IOException {
        start();
        Path path = folder.resolve(file.fileName());
        String content = Files.readString(path);
        for (String damaged :
                new String[] {"", "{", "\0\0\0", content.substring(0, content.length() / 2), "{\"a\":1}"}) {
            Files.writeString(path, damaged);
            assertStops(file.fileName() + " is damaged, or sealed to another key service: put back its copy.");
        }
    }

    @ParameterizedTest
    @EnumSource(KeyFile.class)
    void stopsAtAMissingFileWhenTheDatabaseIsSealed(KeyFile file) throws IOException {
        start();
        Files.delete(folder.resolve(file.fileName()));
        assertStops(file.fileName() + " is missing, but this database was sealed with it");
        assertThat(folder.resolve(file.fileName())).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(KeyFile.class)
    void stopsAtTheFileOfAnotherInstallation(KeyFile file) throws IOException {
        start();
        KeyringForTests.in(home.resolve("others"));
        Files.copy(
                home.resolve("others").resolve(file.fileName()),
                folder.resolve(file.fileName()),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        assertStops("is not the one that this database was sealed with: put the right key folder in its place.");
    }

    @Test
    void stopsAtTheFileOfAnotherKind() throws IOException {
        start();
        Files.copy(
                folder.resolve("key-encryption.json"),
                folder.resolve("pepper.json"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        assertStops("pepper.json holds keys of another kind");
    }

    @Test
    void leavesTheFirstStartToAnInstanceThatServesOfficers() {
        assertThatThrownBy(() -> database.publicKeyring(folder))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("start an instance that serves officers first");
        assertThat(folder.resolve("identity-private.json")).doesNotExist();
    }

    @Test
    void neverMakesASecondPrivateHalf() throws IOException {
        start();
        Files.delete(folder.resolve("identity-private.json"));
        assertThatThrownBy(() -> KeyringForTests.in(folder))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("identity-private.json is missing beside its public half");
    }

    @Test
    void encryptsSecretFilesByTheKeyServiceWhereThereIsOne() throws Exception {
        var service = new OneKeyService();
        var master = SealingKeys.master("test-kms://key", Stream.of(service));
        var keyring = new Keyring(new KeyFolder(folder, master), database, Surface.ALL);
        byte[] digest = keyring.pepperDigest(new byte[3], 32);

        assertThat(Files.readString(folder.resolve("pepper.json"))).contains("encryptedKeyset");
        var again = new Keyring(new KeyFolder(folder, master), database, Surface.ALL);
        assertThat(again.pepperDigest(new byte[3], 32)).isEqualTo(digest);
        assertStops("is damaged, or sealed to another key service");
        assertThatThrownBy(() -> SealingKeys.master("other-kms://key", Stream.of(service)))
                .isInstanceOf(KeysUnusable.class)
                .hasMessage("No client for the key service of other-kms://key was added to this installation.");
        assertThat(SealingKeys.master("", Stream.of(service))).isNull();
    }

    @Test
    void tellsTheOperatorInOneSentence() {
        var analysis = new KeysUnusableAnalyzer()
                .analyze(new BeanCreationException("keyring", new KeysUnusable("The key file x is damaged.")));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("The key file x is damaged.");
    }

    private void start() {
        database.keyring(folder);
    }

    private void assertStops(String sentence) {
        assertThatThrownBy(this::start)
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining(sentence)
                .hasNoCause();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** A key service with one key, in memory. */
    private static class OneKeyService implements KmsClient {

        private final Aead key;

        OneKeyService() throws Exception {
            key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, KeysetText.TINK)
                    .getPrimitive(KeysetText.TINK, Aead.class);
        }

        @Override
        public boolean doesSupport(String uri) {
            return uri.startsWith("test-kms://");
        }

        @Override
        public KmsClient withCredentials(String path) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String uri) {
            return key;
        }
    }
}
