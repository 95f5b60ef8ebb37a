package vn.tindan.attachments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTests extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    FileStore store() throws IOException {
        return new FolderStore(folder.resolve("files"));
    }

    @Test
    void isClosedToOtherUsersOfTheMachine() throws IOException {
        UUID name = UUID.randomUUID();
        try (var writing = store().write(name)) {
            writing.keep();
        }
        try (var all = Files.walk(folder.resolve("files"))) {
            assertThat(all.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void takesAwayWhatAKilledProcessLeft() throws IOException {
        var store = store();
        Path left = Files.createFile(folder.resolve("files/ab/" + UUID.randomUUID() + ".part"));
        store.keptBefore(Instant.now().minusSeconds(3600), _ -> {});
        assertThat(left).exists();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
        store.keptBefore(Instant.now().minusSeconds(3600), _ -> {});
        assertThat(left).doesNotExist();
    }
}
