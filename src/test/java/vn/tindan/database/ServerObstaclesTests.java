package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerObstaclesTests {

    @TempDir
    Path folder;

    private HomeFolder home;

    @BeforeEach
    void fillHome() throws IOException {
        home = HomeFolder.open(folder.toString());
        HomeFolder.createPrivateDirectories(home.server());
        HomeFolder.createPrivateDirectories(home.data());
        HomeFolder.writePrivately(home.password(), "secret");
        Files.writeString(home.data().resolve("PG_VERSION"), "18\n");
    }

    @Test
    void findsNoneInItsOwnData() throws IOException {
        ServerObstacles.refuse(home);
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.writeString(home.data().resolve("PG_VERSION"), "17\n");
        refuses(home).withMessageStartingWith("The database in %s was made by PostgreSQL 17, ", home.data());
    }

    @Test
    void refusesDataWithoutTheirPasswordAndKeepsThem() throws IOException {
        Files.delete(home.password());
        refuses(home).withMessageContaining("bring %s back from a copy", home.password());
        assertThat(home.data().resolve("PG_VERSION")).exists();
    }

    @Test
    void refusesDataOfAnotherUser() {
        refuses(new HomeFolder(home.path(), () -> "somebody else"))
                .withMessage(
                        "The database in %s belongs to the user %s: start Tin Dân as that user, or set TINDAN_HOME to another folder.",
                        home.data(), home.user().getName());
    }

    private static ThrowableAssertAlternative<StartRefused> refuses(HomeFolder home) {
        return assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedServer.start(home).close());
    }
}
