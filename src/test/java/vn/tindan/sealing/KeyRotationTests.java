package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tindan.sealing.keys.KeyringForTests;

class KeyRotationTests {

    private static final SealedField STORY = new SealedField("tips.tip", "7", "story");

    @TempDir
    Path home;

    private Path folder;
    private final KeyringForTests.Memory database = new KeyringForTests.Memory();
    private SealingForTests one;
    private byte[] key;
    private byte[] sealed;

    @BeforeEach
    void seal() {
        folder = home.resolve("keys");
        one = instance();
        key = one.sealing().newDataKey();
        sealed = one.sealing().seal(key, STORY, "chuyện cũ");
    }

    @Test
    void opensTheOldAndWrapsWithTheNew() {
        assertThat(one.sealing().isCurrent(key)).isTrue();
        one.rotation().rotate();

        assertThat(one.sealing().isCurrent(key)).isFalse();
        assertThat(one.sealing().open(key, STORY, sealed)).isEqualTo("chuyện cũ");
        byte[] rewrapped = one.sealing().rewrap(key);
        assertThat(rewrapped).isNotEqualTo(key);
        assertThat(one.sealing().isCurrent(rewrapped)).isTrue();
        assertThat(one.sealing().rewrap(rewrapped)).isSameAs(rewrapped);
        assertThat(one.sealing().open(rewrapped, STORY, sealed)).isEqualTo("chuyện cũ");
    }

    @Test
    void isFollowedByRunningAndByRestartedInstances() {
        var other = instance();
        one.rotation().rotate();
        byte[] newer = one.sealing().newDataKey();
        byte[] text = one.sealing().seal(newer, STORY, "chuyện mới");

        assertThat(other.sealing().open(newer, STORY, text)).isEqualTo("chuyện mới");
        assertThat(instance().sealing().open(newer, STORY, text)).isEqualTo("chuyện mới");
        assertThat(instance().sealing().open(key, STORY, sealed)).isEqualTo("chuyện cũ");
    }

    @Test
    void isFollowedWithoutMeetingARow() {
        var other = instance();
        other.rotation().follow();
        one.rotation().rotate();
        byte[] wrappedBehind = other.sealing().newDataKey();
        assertThat(one.sealing().isCurrent(wrappedBehind)).isFalse();
        other.rotation().follow();
        assertThat(one.sealing().isCurrent(other.sealing().newDataKey())).isTrue();
        other.rotation().follow();
    }

    @Test
    void losesNoKeyWhenTwoInstancesRotate() {
        var other = instance();
        one.rotation().rotate();
        byte[] first = one.sealing().newDataKey();
        other.rotation().rotate();
        byte[] second = other.sealing().newDataKey();

        assertThat(other.sealing().rewrap(first)).isNotEqualTo(first);
        assertThat(one.sealing().seal(second, STORY, "x")).isNotEmpty();
    }

    @Test
    void refusesToRewrapWhatDoesNotOpen() {
        one.rotation().rotate();
        key[20] ^= 1;
        assertThatThrownBy(() -> one.sealing().rewrap(key)).isInstanceOf(SealBroken.class);
    }

    @Test
    void keepsTheKeyFilePrivate() throws Exception {
        one.rotation().rotate();
        assertThat(Files.getPosixFilePermissions(folder.resolve("key-encryption.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private SealingForTests instance() {
        return SealingForTests.of(database.keyring(folder));
    }
}
