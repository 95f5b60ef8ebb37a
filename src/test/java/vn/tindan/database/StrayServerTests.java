package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrayServerTests {

    @TempDir
    Path data;

    @Test
    void leavesAnotherProgramAloneThatNowHasTheNumber() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path note = Files.writeString(data.resolve("postmaster.pid"), other.pid() + "\n" + data + "\n");
            StrayServer.stop(data);
            assertThat(other.isAlive()).isTrue();
            assertThat(note).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void leavesThePostgresOfAnotherFolderAlone() throws Exception {
        Path postgres = Files.copy(Path.of("/bin/sh").toRealPath(), data.resolve("postgres"));
        Process other = new ProcessBuilder(postgres.toString(), "-c", "read wait", "-D", "/another/folder").start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), other.pid() + "\n");
            StrayServer.stop(data);
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void takesAnUnreadableNoteForNoServer() throws Exception {
        Path note = Files.writeString(data.resolve("postmaster.pid"), "");
        StrayServer.stop(data);
        assertThat(note).doesNotExist();
    }
}
