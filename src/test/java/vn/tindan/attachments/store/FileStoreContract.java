package vn.tindan.attachments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. */
abstract class FileStoreContract {

    abstract FileStore store() throws IOException;

    private static void keep(FileStore store, UUID name, byte[] content) throws IOException {
        try (var writing = store.write(name)) {
            writing.bytes().write(content);
            writing.keep();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 1_000_000})
    void givesBackWhatItKept(int length) throws IOException {
        var store = store();
        UUID name = UUID.randomUUID();
        byte[] content = new byte[length];
        new java.util.Random(length).nextBytes(content);
        keep(store, name, content);
        try (var bytes = store.read(name)) {
            assertThat(bytes.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void hasNothingOfWhatWasNotKept() throws IOException {
        var store = store();
        UUID name = UUID.randomUUID();
        try (var writing = store.write(name)) {
            writing.bytes().write(new byte[100_000]);
        }
        assertThatThrownBy(() -> store.read(name)).isInstanceOf(FileNotFoundException.class);
        var seen = new ArrayList<UUID>();
        store.keptBefore(Instant.now().plusSeconds(60), seen::add);
        assertThat(seen).doesNotContain(name);
    }

    @Test
    void erasesForGoodAndTwiceAsWellAsOnce() throws IOException {
        var store = store();
        UUID name = UUID.randomUUID();
        keep(store, name, new byte[10]);
        store.erase(name);
        store.erase(name);
        assertThatThrownBy(() -> store.read(name)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void namesWhatItKeptBefore() throws IOException {
        var store = store();
        UUID name = UUID.randomUUID();
        keep(store, name, new byte[10]);
        var seen = new ArrayList<UUID>();
        store.keptBefore(Instant.now().plusSeconds(60), seen::add);
        assertThat(seen).contains(name);
        seen.clear();
        store.keptBefore(Instant.now().minusSeconds(3600), seen::add);
        assertThat(seen).doesNotContain(name);
    }

    @Test
    void hasRoom() throws IOException {
        assertThat(store().room()).isPositive();
    }
}
